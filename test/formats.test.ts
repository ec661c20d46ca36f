import { readFile } from 'node:fs/promises';
import { Compile } from 'typebox/compile';
import { beforeAll, describe, expect, test } from 'vitest';
import { formats, type ParityReport, reportSchema, type Style } from '../reports/index.ts';
import { runAudit } from '../src/audit/run-audit.ts';
import { readConfig } from '../src/config/read-config.ts';
import { postgresDatabase, sqliteDatabase } from './support/databases.ts';
import { dressed } from './support/dressed.ts';

const EXAMPLE = new URL('../examples/dual-database/', import.meta.url);
const plain: Style = { colour: false, width: 80 };

/** Names that a terminal, Markdown or HTML would obey. */
const HOSTILE = [
  '\u001b[31mred\u001b[0m',
  'two\nlines\r\n# heading',
  '\u202ereversed\u2066\u200b',
  '<script>alert(1)</script>',
  '[link](https://example.com) ![image](x)',
  'a|b\\|c',
  '``` `tick`',
  '@everyone #1 *bold* _under_',
  '- item',
  'long '.repeat(60),
];

async function auditExample(): Promise<ParityReport> {
  await using expected = await sqliteDatabase(await readFile(new URL('after/sqlite.sql', EXAMPLE), 'utf8'));
  await using actual = await postgresDatabase(await readFile(new URL('after/postgres.sql', EXAMPLE), 'utf8'));
  const { systems = {} } = await readConfig(new URL('evenkeel.yaml', EXAMPLE).pathname);
  return await runAudit({ expected: expected.path, actual: actual.url, systems });
}

async function auditHostile(): Promise<ParityReport> {
  const tables = HOSTILE.map(
    (name) => `CREATE TABLE "${name}" (id INTEGER, value TEXT DEFAULT '${name}', "${name}" TEXT);`,
  );
  const lacking = HOSTILE.map((name) => `CREATE TABLE "${name}" (id INTEGER, value TEXT);`);
  await using expected = await sqliteDatabase(tables.join('\n'));
  await using actual = await sqliteDatabase(lacking.join('\n'));
  return await runAudit({
    expected: expected.path,
    actual: actual.path,
    systems: { [HOSTILE[3] ?? '']: { needs: [HOSTILE[1] ?? ''] } },
  });
}

async function auditEqual(): Promise<ParityReport> {
  await using database = await sqliteDatabase('CREATE TABLE notes (id INTEGER PRIMARY KEY, body TEXT NOT NULL)');
  return await runAudit({ expected: database.path, actual: database.path });
}

describe.each([
  ['dual-database', auditExample],
  ['hostile-names', auditHostile],
  ['parity', auditEqual],
] as const)('%s', (name, audit) => {
  let report: ParityReport;
  beforeAll(async () => {
    report = dressed(await audit());
  });

  test.each(formats)('$name', async (format) => {
    const text = format.render(report, plain);
    await expect(text).toMatchFileSnapshot(`golden/${name}.${format.extension}`);
    expect(format.render(report, plain)).toBe(text);
    expect(text.endsWith('\n')).toBe(true);
  });

  test('nothing in it is obeyed by a terminal', () => {
    for (const format of formats) expect(format.render(report, plain)).not.toMatch(/[^\n\P{Cc}]|[\p{Cf}\p{Zl}\p{Zp}]/u);
  });

  test('no line of text is longer than the terminal is wide', () => {
    const [text] = formats;
    for (const width of [60, 80, 120]) {
      const lines = text?.render(report, { colour: false, width }).split('\n') ?? [];
      expect(lines.filter((line) => line.length > width)).toEqual([]);
    }
  });

  test('the report is what its schema says, and JSON gives it back', () => {
    expect([...Compile(reportSchema).Errors(report)]).toEqual([]);
    const json = formats.find((format) => format.name === 'json');
    expect(JSON.parse(json?.render(report, plain) ?? '')).toEqual(report);
  });
});

test('Markdown takes no name for markup', async () => {
  const report = dressed(await auditHostile());
  const markdown = formats.find((format) => format.name === 'markdown')?.render(report, plain) ?? '';
  const prose = markdown
    .replace(/^(`{3,})sql\n.*?^\1$/gms, '')
    .replace(/(?<!`)(`+)(?!`)(.*?)(?<!`)\1(?!`)/gs, '')
    .replace(/<code>.*?<\/code>/g, '');
  expect(prose).not.toMatch(/<script|\]\(|@everyone|\*bold\*/);
});
