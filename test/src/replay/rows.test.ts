import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { engines, knownEngine } from '../../../introspection/index.ts';
import { endOfRows } from '../../../introspection/scripts/rows.ts';
import { patience } from '../../support/patience.ts';
import { namesIn, onTestServer, readFileSource, refusalOfFile } from '../../support/replayed.ts';

vi.setConfig({ testTimeout: patience(60) });
beforeEach(onTestServer);
afterEach(() => {
  vi.unstubAllEnvs();
});

test.each([
  ['INSERT INTO t VALUES (1);', true],
  ["insert into \"a b\".t (x, \"y z\") values (1, 'a;b'), (-2.5e3, 'it''s (');", true],
  ["INSERT INTO t VALUES(X'00ff',NULL,'C:\\',now(),CURRENT_DATE)\n;", true],
  ["INSERT INTO t VALUES (E'\\'; DROP TABLE t; --');", false],
  ['INSERT INTO t VALUES ((SELECT max(a) FROM (SELECT 1)));', false],
  ['INSERT INTO t SELECT * FROM u;', false],
  ['INSERT INTO t VALUES (1 -- );\n);', false],
  ['INSERT INTO t VALUES (1 /* ); */ );', false],
  ['INSERT INTO t VALUES ($$x$$);', false],
  ['INSERT INTO t VALUES (1) ON CONFLICT DO NOTHING;', false],
  ["INSERT INTO t VALUES ('never closed);", false],
])('%s', (sql, rows) => {
  expect(endOfRows(sql, 0)).toBe(rows ? sql.length : undefined);
  const text = `${sql}\nSELECT 1;`;
  for (const { name, sql: reading } of engines) {
    const [first] = reading.split({ file: 'a.sql', text, firstLine: 1 });
    if (rows) expect(first, name).toEqual({ file: 'a.sql', line: 1, text: sql, rows: true });
    else expect(first?.rows, name).toBeUndefined();
  }
});

test.each(["INSERT INTO sqlite_schema (type) VALUES ('table');", 'INSERT INTO "sqlite_master" VALUES (\'table\');'])(
  'INSERTs that create objects in SQLite are run: %s',
  (text) => {
    const script = { file: 'a.sql', text, firstLine: 1 };
    expect(knownEngine('sqlite').sql.split(script)).toEqual([{ file: 'a.sql', line: 1, text }]);
    expect(knownEngine('postgres').sql.split(script)).toEqual([{ file: 'a.sql', line: 1, text, rows: true }]);
  },
);

test.each(['pg', 'sqlite'])('%s: 400,000 INSERTs take at most three seconds of CPU time', async (engine) => {
  const rows = Array.from({ length: 400_000 }, (_, at) => `INSERT INTO t VALUES (${at}, 'it''s; (${at})');\n`).join('');
  const sql = `CREATE TABLE t (a integer PRIMARY KEY, b text);\n${rows}CREATE INDEX i ON t (b);\n`;
  const before = process.cpuUsage();
  const read = await readFileSource(`sql:${engine}.sql`, sql);
  const { user, system } = process.cpuUsage(before);
  expect(namesIn(read)).toEqual(expect.arrayContaining(['table t', 'index t.i']));
  expect(read.snapshot.notes).toEqual(['400000 INSERTs of rows were not run, because rows are not compared.']);
  expect((user + system) / 1e6).toBeLessThan(3);
});

test('a few INSERTs are run, because a later statement may need the rows', async () => {
  const sql = 'CREATE TABLE t (a int);\nINSERT INTO t VALUES (1), (1);\nCREATE UNIQUE INDEX i ON t (a);\n';
  for (const engine of ['pg', 'sqlite']) {
    expect((await refusalOfFile(`sql:${engine}.sql`, sql)).sentences.join()).toContain(`${engine}.sql:3:`);
  }
});
