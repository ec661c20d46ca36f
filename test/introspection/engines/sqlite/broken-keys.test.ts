import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { readSqlite } from '../../../support/sqlite-reading.ts';

const PARENT = 'CREATE TABLE p (a TEXT PRIMARY KEY, b TEXT, c TEXT COLLATE NOCASE);';

/** The SQL for the target, the reference in `t`, and what the target lacks. */
const keys: readonly (readonly [target: string, key: string, lacks: string | null])[] = [
  ['', '(x) REFERENCES p (a)', 'no table'],
  ['', '(x) REFERENCES p', 'no table'],
  [PARENT, '(x) REFERENCES p (z)', 'no column'],
  [PARENT, '(x) REFERENCES p (rowid)', 'no column'],
  [PARENT, '(x) REFERENCES p (b)', 'no key'],
  [PARENT, '(x) REFERENCES P (A)', null],
  [PARENT, '(x) REFERENCES p', null],
  [PARENT, '(x, y) REFERENCES p', 'no key'],
  [PARENT, '(x, y) REFERENCES p (a, a)', 'no key'],
  [`${PARENT} CREATE UNIQUE INDEX i ON p (b)`, '(x) REFERENCES p (b)', null],
  [`${PARENT} CREATE UNIQUE INDEX i ON p (b DESC)`, '(x) REFERENCES p (b)', null],
  [`${PARENT} CREATE INDEX i ON p (b)`, '(x) REFERENCES p (b)', 'no key'],
  [`${PARENT} CREATE UNIQUE INDEX i ON p (b) WHERE b > ''`, '(x) REFERENCES p (b)', 'no key'],
  [`${PARENT} CREATE UNIQUE INDEX i ON p (lower(b))`, '(x) REFERENCES p (b)', 'no key'],
  [`${PARENT} CREATE UNIQUE INDEX i ON p (b COLLATE NOCASE)`, '(x) REFERENCES p (b)', 'no key'],
  [`${PARENT} CREATE UNIQUE INDEX i ON p (c)`, '(x) REFERENCES p (c)', null],
  [`${PARENT} CREATE UNIQUE INDEX i ON p (c COLLATE BINARY)`, '(x) REFERENCES p (c)', 'no key'],
  [`${PARENT} CREATE UNIQUE INDEX i ON p (a, b)`, '(x) REFERENCES p (b)', 'no key'],
  [`${PARENT} CREATE UNIQUE INDEX i ON p (a, b)`, '(x, y) REFERENCES p (b, a)', null],
  [`${PARENT} CREATE VIEW v AS SELECT a FROM p`, '(x) REFERENCES v (a)', 'no key'],
  [`${PARENT} CREATE VIEW v AS SELECT a FROM p`, '(x) REFERENCES v', 'no key'],
  ['CREATE VIRTUAL TABLE f USING fts5 (a)', '(x) REFERENCES f (a)', 'no key'],
  ['CREATE TABLE p (a INTEGER PRIMARY KEY)', '(x) REFERENCES p (a)', null],
  ['CREATE TABLE p (a INTEGER PRIMARY KEY)', '(x) REFERENCES p', null],
  ['CREATE TABLE p (a TEXT UNIQUE)', '(x) REFERENCES p', 'no key'],
  ['CREATE TABLE p (a TEXT PRIMARY KEY) WITHOUT ROWID', '(x) REFERENCES p (a)', null],
  ['CREATE TABLE p (a, b, PRIMARY KEY (a, b))', '(x) REFERENCES p (a)', 'no key'],
  ['CREATE TABLE p (a, b, PRIMARY KEY (a, b))', '(x) REFERENCES p', 'no key'],
  ['CREATE TABLE p (a, b, PRIMARY KEY (a, b))', '(x, y) REFERENCES p (b, a)', null],
  ['CREATE TABLE p (a TEXT COLLATE NOCASE, PRIMARY KEY (a COLLATE BINARY))', '(x) REFERENCES p (a)', 'no key'],
  ['CREATE TABLE p (a TEXT COLLATE NOCASE, PRIMARY KEY (a COLLATE BINARY))', '(x) REFERENCES p', null],
  ['CREATE TABLE p (a TEXT PRIMARY KEY, g TEXT AS (a || 1) UNIQUE)', '(x) REFERENCES p (g)', null],
  ['', '(x) REFERENCES t (y)', 'no key'],
];

test.each(keys)('%s; %s lacks %s, as SQLite itself finds with the first row', async (target, key, lacks) => {
  const sql = `${target}; CREATE TABLE t (x, y, FOREIGN KEY ${key})`;
  const { of } = await readSqlite(sql);
  expect(Object.values(of('foreignKey'))).toMatchObject([{ broken: lacks }]);
  expect(isRefused(sql)).toBe(lacks !== null);
});

/** Whether a row fails that points at nothing, and so can fail for the key itself alone. */
function isRefused(sql: string): boolean {
  const database = new Database(':memory:');
  database.pragma('foreign_keys = ON');
  database.exec(sql);
  try {
    database.exec('INSERT INTO t DEFAULT VALUES');
    return false;
  } catch (error) {
    expect(String(error)).toMatch(/foreign key mismatch|no such table/);
    return true;
  }
}
