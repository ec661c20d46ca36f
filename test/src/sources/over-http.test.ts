import { existsSync } from 'node:fs';
import { expect, test } from 'vitest';
import { buildSqliteFile } from '../../../src/scratch/sqlite-file.ts';
import { scratchFolder } from '../../support/scratch-folder.ts';
import { served } from '../api/served.ts';

interface Description {
  readonly paths: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
}

test('the service runs the commands of its configuration, and none that comes over HTTP', async () => {
  await using folder = await scratchFolder();
  const sql = 'CREATE TABLE note (id INTEGER PRIMARY KEY)';
  buildSqliteFile(folder.file('live.db'), sql);
  buildSqliteFile(folder.file('other.db'), sql);
  const copy = `cp '${folder.file('other.db')}' "$DATABASE_URL"`;
  await using service = await served({
    databases: {
      fresh: { engine: 'sqlite', run: copy, env: { DATABASE_URL: '{path}', KEY: 'postgres://me:hunter2@db/x' } },
      live: `sqlite:${folder.file('live.db')}`,
    },
    audits: { parity: { expected: 'fresh', actual: 'live' } },
  });
  const ran = await service.run('parity');
  expect(ran).toMatchObject({ state: 'succeeded' });

  const made = folder.file('made');
  const source = `run:touch '${made}'?engine=sqlite`;
  const { paths } = await service.json<Description>('/docs/json');
  const tried: number[] = [];
  for (const [path, methods] of Object.entries(paths)) {
    for (const method of Object.keys(methods)) {
      const names = ['parity', encodeURIComponent(source)];
      for (const name of names) {
        const to = path.replaceAll(/\{\w+\}/g, name);
        if (/events|metrics|docs/.test(to)) continue;
        const query = ['source', 'expected', 'actual', 'database', 'run'].map(
          (key) => `${key}=${encodeURIComponent(source)}`,
        );
        const entry = { source, expected: source, actual: source, run: source, url: source, databases: { x: source } };
        const init = /^(get|head|delete)$/.test(method)
          ? { method }
          : { method, headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(entry) };
        tried.push((await service.ask(`${to}?${query.join('&')}`, init)).status);
        tried.push((await service.ask(to, init)).status);
      }
    }
  }
  expect(tried.length).toBeGreaterThan(40);
  expect(tried.filter((status) => status >= 500)).toEqual([]);
  await service.run('parity');
  expect(existsSync(made)).toBe(false);
  expect(service.log()).not.toContain('hunter2');
});
