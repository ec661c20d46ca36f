import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { namesIn, onTestServer, readFileSource, refusalOfFile } from '../../support/replayed.ts';

beforeEach(onTestServer);
afterEach(() => {
  vi.unstubAllEnvs();
});

test('a failing statement is reported with file and line, and nothing is compared', async () => {
  const sql = 'CREATE TABLE t (a int);\n\nCREATE TABLE u (\n  b int,\n  FOO BAR BAZ(,\n);\n';
  const { exitCode, sentences } = await refusalOfFile('sql:sqlite.sql', sql);
  expect(exitCode).toBe(2);
  expect(sentences.join()).toMatch(
    /^"sql:sqlite\.sql" does not run on SQLite [\d.]+: sqlite\.sql:\d: near ",": syntax error$/,
  );
});

test('for PostgreSQL the exact line within a statement is reported', async () => {
  const sql = "-- é\nCREATE TABLE t (\n  a text DEFAULT '😀',\n  b nosuchtype\n);\n";
  expect((await refusalOfFile('sql:pg.sql', sql)).sentences.join()).toContain(
    ': pg.sql:4: type "nosuchtype" does not exist',
  );
});

test('for SQLite the line of the wrong word is reported', async () => {
  const sql = 'CREATE TABLE t (\n  a int,\n  b int UNIQE NOT NULL,\n  CHECK (a > 0) FOO\n);\n';
  expect((await refusalOfFile('sql:sqlite.sql', sql)).sentences.join()).toContain('sqlite.sql:4: near "FOO"');
});

test('all failing statements are reported, at most ten', async () => {
  const sql = Array.from({ length: 13 }, (_, place) => `DROP TABLE t${place};\n`).join('');
  for (const source of ['sql:pg.sql', 'sql:sqlite.sql']) {
    const { sentences } = await refusalOfFile(source, sql);
    expect(sentences).toHaveLength(12);
    expect(sentences[0]).toMatch(/: 13 statements fail\.$/);
    expect(sentences[10]).toMatch(/:10: .*t9/);
    expect(sentences[11]).toBe('And 3 more.');
  }
});

test('in a transaction of PostgreSQL only the first failure is reported, not those that follow from it', async () => {
  const sql = 'BEGIN;\nCREATE TABLE t (a nosuchtype);\nCREATE TABLE u (a int);\nCOMMIT;\nCREATE TABLE v (a int);\n';
  const { sentences } = await refusalOfFile('sql:pg.sql', sql);
  expect(sentences.join()).toMatch(/: pg\.sql:2: type "nosuchtype" does not exist$/);
});

test.each(['pg', 'sqlite'])('%s: a transaction that is never committed is reported', async (engine) => {
  const sql = 'CREATE TABLE t (a int);\nBEGIN;\nCREATE TABLE u (a int);\n';
  expect((await refusalOfFile(`sql:${engine}.sql`, sql)).sentences.join()).toContain(
    `${engine}.sql:3: the transaction is open at the end: COMMIT is missing`,
  );
});

test.each(['pg', 'sqlite'])('%s: transactions of the script are honoured', async (engine) => {
  const sql = 'BEGIN;\nCREATE TABLE kept (a int);\nCOMMIT;\nBEGIN;\nCREATE TABLE undone (a int);\nROLLBACK;\n';
  const names = namesIn(await readFileSource(`sql:${engine}.sql`, sql));
  expect(names).toContain('table kept');
  expect(names).not.toContain('table undone');
});

test('an index is built concurrently', async () => {
  const sql = "CREATE TABLE t (a int);\nCREATE INDEX CONCURRENTLY i ON t (a);\nALTER TYPE e ADD VALUE 'b';";
  const withEnum = `CREATE TYPE e AS ENUM ('a');\n${sql}`;
  expect(namesIn(await readFileSource('sql:pg.sql', withEnum))).toContain('index t.i');
});

test('statements that tools run in their own transaction do not fail without one', async () => {
  const sql = 'CREATE TABLE t (a int);\nLOCK TABLE t;\nSET LOCAL lock_timeout = 5;\nALTER TABLE t ADD COLUMN b int;\n';
  expect(namesIn(await readFileSource('sql:pg.sql', sql))).toContain('column t.b');
});

test('an unknown setting is ignored, unless it aborts a transaction', async () => {
  const sql = 'SET no_such_setting_here = 1;\nCREATE TABLE t (a int);\n';
  expect(namesIn(await readFileSource('sql:pg.sql', sql))).toContain('table t');
  expect((await refusalOfFile('sql:pg.sql', `BEGIN;\n${sql}COMMIT;\n`)).sentences.join()).toContain(
    'pg.sql:2: unrecognized configuration parameter',
  );
});
