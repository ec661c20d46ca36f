import { escapeIdentifier, escapeLiteral } from 'pg';
import { expect, it, vi } from 'vitest';
import { formats } from '../../reports/index.ts';
import { postgresDatabase, sqliteDatabase } from '../support/databases.ts';
import { JAVASCRIPT_NAMES } from '../support/javascript-names.ts';
import { patience } from '../support/patience.ts';
import { openServiceProcess } from './service-process.ts';

vi.setConfig({ testTimeout: patience(120) });

/** Names that a shell, a database, a browser, a terminal, a spreadsheet or a reader would obey. */
const NAMES = [
  `'; DROP TABLE run; --`,
  'a"b""c\\d$1%s',
  'two\nlines\r\n\r\n# heading',
  '<script>alert(1)</script><img src=x onerror=alert(2)>',
  '\u001b[2J\u001b]0;title\u0007\u009b31m',
  '[link](javascript:alert(1)) `code` *bold* @everyone',
  `=cmd|'/c calc'!A1`,
  '\u202ereversed\u2066\u200b\ufeff',
  '{"json": true}\u2028data: event\n\nevent: end',
  '../../etc/passwd?x=1&y=%00#z',
  '$\u007benv:HOME} {{x}} $(id)',
  ...JAVASCRIPT_NAMES,
];

/** SQLite knows no longest name. */
const LONG = 'x'.repeat(10_000);

const TERMINAL = /[^\n\P{Cc}]|[\p{Cf}\p{Zl}\p{Zp}]/u;

it('hostile names are shown harmlessly in every format, page, event and log', async () => {
  const tables = NAMES.map(
    (name) => `CREATE TABLE ${escapeIdentifier(name)} (${escapeIdentifier(name)} text DEFAULT ${escapeLiteral(name)});`,
  );
  await using expected = await postgresDatabase(tables.join('\n'));
  await using actual = await sqliteDatabase(`CREATE TABLE "${LONG}" (id INTEGER)`);
  await using service = await openServiceProcess({
    databases: { expected: { url: expected.url }, actual: { url: actual.path } },
    audits: { shop: { expected: 'expected', actual: 'actual' } },
    store: { url: `sqlite:${actual.path}.store` },
    service: { port: 0, rate: 1_000_000 },
  });
  const run = await service.ended((await service.start('shop')).id);
  expect(run).toMatchObject({ state: 'succeeded', results: [{ verdict: 'drift' }] });
  for (const { extension } of formats) {
    const response = await service.get(`/api/v1/reports/${run.results[0]?.report}.${extension}`);
    expect(response.status).toBe(200);
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
    const text = await response.text();
    expect(text.replaceAll('\r\n', '\n'), extension).not.toMatch(TERMINAL);
    expect(text.length, extension).toBeGreaterThan(1_000);
  }
  const findings = await (await service.get('/api/v1/findings?limit=200')).json();
  const objects = JSON.stringify(findings);
  for (const part of ['DROP TABLE run', '<script>', 'calc', 'passwd', LONG.slice(0, 100)])
    expect(objects).toContain(part);
  for (const path of [
    '/metrics',
    '/api/v1/runs',
    '/api/v1/audits',
    `/api/v1/runs/${run.id}/events`,
    '/api/v1/audits/shop/badge.svg',
  ]) {
    const response = await service.get(path);
    expect(await response.text(), path).not.toContain('<script>alert');
  }
  for (const name of [...NAMES, LONG]) {
    const response = await service.get(`/api/v1/audits/${encodeURIComponent(name)}`);
    expect([400, 404, 414], name.slice(0, 40)).toContain(response.status);
    expect(response.headers.get('content-type')).toMatch(/^application\/problem\+json/);
  }
  for (const line of service.output().split('\n')) expect(line).not.toMatch(TERMINAL);
  expect((await service.get('/readyz')).status).toBe(200);
  expect(await service.ended((await service.start('shop')).id)).toMatchObject({ state: 'succeeded' });
});
