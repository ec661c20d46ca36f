import { describe, expect, test } from 'vitest';
import { readSqlite as read } from '../../../support/sqlite-reading.ts';

describe('objects that are left out', () => {
  test('shadow tables and internal tables of SQLite', async () => {
    const { of, skipped } = await read(
      'CREATE TABLE t (id INTEGER PRIMARY KEY AUTOINCREMENT)',
      'CREATE VIRTUAL TABLE f USING fts5(a)',
      'CREATE TABLE v (a)',
      'PRAGMA writable_schema = 1',
      "UPDATE sqlite_schema SET sql = 'CREATE VIRTUAL TABLE v USING nowhere(a)', rootpage = 0 WHERE name = 'v'",
      'ANALYZE',
    );
    expect(Object.keys(of('table'))).toEqual(['t']);
    expect(Object.keys(of('column'))).toEqual(['id']);
    const told = skipped.map(({ kind, name, reason, why }) => [kind, name, reason, why]);
    expect(of('virtualTable')).toEqual({
      f: { module: 'fts5', arguments: ['a'] },
      v: { module: 'nowhere', arguments: ['a'] },
    });
    expect(told).toContainEqual(['table', 'f_data', 'shadow', 'a virtual table keeps its data here']);
    expect(told).toContainEqual(['table', 'sqlite_sequence', 'system', 'SQLite keeps its own records here']);
  });

  test('not a table that only has such a name', async () => {
    const { of, skipped } = await read(
      'CREATE TABLE hidden (id INTEGER PRIMARY KEY, a); CREATE TABLE stat (a); CREATE TABLE q (id INTEGER PRIMARY KEY AUTOINCREMENT)',
      'PRAGMA writable_schema = 1',
      ...[
        ['hidden', 'sqlite_hidden'],
        ['stat', 'sqlite_stat2'],
      ].map(
        ([from, to]) =>
          `UPDATE sqlite_schema SET name = '${to}', tbl_name = '${to}', sql = replace(sql, ' ${from} ', ' ${to} ') WHERE name = '${from}'`,
      ),
    );
    expect(Object.keys(of('table')).toSorted()).toEqual(['q', 'sqlite_hidden', 'sqlite_stat2']);
    expect(skipped.map(({ name }) => name)).toEqual(['sqlite_sequence']);
  });

  test('a broken view loses its columns and no other view does', async () => {
    const { of, skipped } = await read(
      'CREATE TABLE t (a); CREATE VIEW fine AS SELECT a FROM t',
      'CREATE VIEW broken AS SELECT b FROM gone',
      'CREATE VIEW circle AS SELECT * FROM "circle"',
    );
    expect(of('view')).toMatchObject({ fine: {}, broken: { definition: 'SELECT b FROM gone' }, circle: {} });
    expect(Object.keys(of('column', 'fine'))).toEqual(['a']);
    expect(skipped.map(({ kind, name, reason, why }) => [kind, name, reason, why])).toEqual([
      [
        'column',
        'broken',
        'unreadable',
        expect.stringMatching(/columns of the view are unknown: no such table: main.gone/),
      ],
      ['column', 'circle', 'unreadable', expect.stringMatching(/circularly defined/)],
    ]);
  });
});

test('every object can be verified, whatever its name', async () => {
  const { verified } = await read(
    `CREATE TABLE "it's; --" ("a'b" INTEGER PRIMARY KEY, "c\n" UNIQUE CHECK ("c\n" > 0) REFERENCES other)`,
    `CREATE INDEX "i'" ON "it's; --" ("c\n")`,
    `CREATE VIEW "v'" AS SELECT 1 AS "x'"`,
    `CREATE TRIGGER "t'" DELETE ON "it's; --" BEGIN SELECT 1; END`,
  );
  expect(new Set(verified.map(([address]) => address.split(' ')[0]))).toEqual(
    new Set(['table', 'column', 'primaryKey', 'unique', 'foreignKey', 'check', 'index', 'view', 'trigger']),
  );
  expect(verified.filter(([, rows]) => rows.length === 0)).toEqual([]);
});
