import Database from 'better-sqlite3';
import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import { sqlite } from '../../../../introspection/engines/sqlite/index.ts';
import { tokensOf } from '../../../../introspection/engines/sqlite/sql/tokens.ts';
import { someExpression } from '../../../../introspection/model/expression.ts';
import { outlineOf } from '../../../support/query-outline.ts';

const { queryOf } = sqlite.dialect;

const TABLES = `
  CREATE TABLE t (a INTEGER PRIMARY KEY, b TEXT, c REAL, d BLOB, "order" INT, window INT, j TEXT);
  CREATE TABLE u (a INTEGER, e TEXT, f NUMERIC);
  CREATE TABLE v (a INTEGER);
  CREATE INDEX t_b ON t (b);`;

/** Queries that SQLite accepts, one for each turn of its grammar. */
const QUERIES = [
  'SELECT 1',
  'SELECT ALL a FROM t;',
  'SELECT DISTINCT b, c FROM t',
  'SELECT *, t.*, main.t.a FROM t',
  'SELECT a AS x, b y, c "z z", d [q], a \'s\' FROM t',
  'SELECT a desc FROM t ORDER BY a DESC',
  'SELECT t.a left_a FROM t LEFT JOIN u ON t.a = u.a',
  'SELECT window FROM t',
  'SELECT a window FROM t',
  'SELECT [order], "order", `order` FROM t',
  "SELECT * FROM t WHERE b IS NOT 'x' AND c ISNULL OR NOT a",
  'SELECT * FROM t WHERE a IN (1, 2) AND a NOT IN () AND a IN (SELECT a FROM u) AND a IN v AND a NOT IN main.v',
  'SELECT * FROM t WHERE (a, b) IN (SELECT a, e FROM u)',
  'SELECT * FROM t WHERE (a, b) IN (VALUES (1, 2), (3, 4))',
  'SELECT * FROM t WHERE EXISTS (SELECT 1 FROM u WHERE u.a = t.a) AND NOT EXISTS (VALUES (1))',
  'SELECT (SELECT max(e) FROM u), (SELECT 1) + (SELECT 2 UNION SELECT 3 LIMIT 1) FROM t',
  'SELECT CASE WHEN EXISTS (SELECT 1) THEN (SELECT 2) ELSE 3 END',
  'SELECT * FROM t, u',
  'SELECT * FROM t, u LEFT JOIN t AS x ON x.a = u.a, t AS y',
  'SELECT * FROM t JOIN u USING (a)',
  'SELECT * FROM t NATURAL JOIN u',
  'SELECT * FROM t NATURAL LEFT OUTER JOIN u',
  'SELECT * FROM t LEFT NATURAL JOIN u',
  'SELECT * FROM t CROSS JOIN u ON t.a = u.a',
  'SELECT * FROM t INNER JOIN u ON t.a = u.a RIGHT JOIN t x ON x.a = u.a FULL OUTER JOIN u y ON y.a = t.a',
  'SELECT * FROM t JOIN u',
  'SELECT * FROM t, u ON t.a = u.a',
  'SELECT * FROM (t JOIN u ON t.a = u.a) LEFT JOIN (u) AS w ON w.a = t.a',
  'SELECT * FROM ((SELECT 1 AS a))',
  'SELECT s.x, y FROM (SELECT a AS x, b AS y FROM t) s',
  'SELECT * FROM (SELECT 1 UNION SELECT 2)',
  'SELECT * FROM (VALUES (1, 2))',
  'SELECT * FROM main.t AS m WHERE m.a > 1',
  'SELECT * FROM t INDEXED BY t_b WHERE b = 1',
  'SELECT * FROM t AS x NOT INDEXED WHERE x.b = 1',
  'SELECT j.value FROM t, json_each(t.j) AS j',
  "SELECT key FROM json_each('[1]')",
  "SELECT a, count(*), group_concat(b, '-'), sum(DISTINCT c), total(c) FROM t GROUP BY a, b HAVING count(*) > 1",
  'SELECT b, sum(c) FROM t GROUP BY 1 ORDER BY 2 DESC',
  "SELECT group_concat(b, ',' ORDER BY a DESC) FROM t",
  'SELECT count(*) FILTER (WHERE a > 1) FROM t',
  'SELECT row_number() OVER () FROM t',
  'SELECT row_number() OVER w, sum(a) OVER (w ROWS 2 PRECEDING) FROM t WINDOW w AS (PARTITION BY b ORDER BY c)',
  'SELECT sum(a) FILTER (WHERE b) OVER (ORDER BY c RANGE BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING EXCLUDE TIES) FROM t',
  'SELECT sum(a) OVER (ORDER BY c GROUPS BETWEEN 1 PRECEDING AND CURRENT ROW EXCLUDE NO OTHERS) FROM t',
  'SELECT sum(a) OVER (ORDER BY c ROWS BETWEEN a + 1 FOLLOWING AND 5 FOLLOWING EXCLUDE GROUP) FROM t',
  'SELECT sum(a) OVER x FROM t WINDOW w AS (PARTITION BY b), x AS (w ORDER BY c)',
  'SELECT * FROM t ORDER BY b COLLATE nocase DESC NULLS LAST, c NULLS FIRST, a ASC',
  'SELECT * FROM t ORDER BY CASE b WHEN 1 THEN 2 END LIMIT 3',
  'SELECT * FROM t LIMIT 3 OFFSET 4',
  'SELECT * FROM t LIMIT 3, 4',
  'SELECT * FROM t LIMIT -1 OFFSET 4',
  'SELECT a FROM t UNION SELECT a FROM u UNION ALL SELECT 1 EXCEPT SELECT 2 INTERSECT SELECT 3 ORDER BY a LIMIT 1',
  'VALUES (1, 2), (3, 4)',
  'SELECT 1, 2 UNION VALUES (3, 4)',
  'WITH x AS (SELECT 1) SELECT * FROM x',
  'WITH x (p, q) AS MATERIALIZED (SELECT a, b FROM t), y AS NOT MATERIALIZED (SELECT p FROM x) SELECT * FROM y, x',
  'WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 9) SELECT i FROM n',
  'WITH n (i) AS (VALUES (1) UNION SELECT i + 1 FROM n LIMIT 5) SELECT i FROM n',
  'SELECT * FROM t WHERE a = (WITH x AS (SELECT 1 AS i) SELECT i FROM x)',
  "SELECT CAST(a AS TEXT), b LIKE 'x%' ESCAPE '!', c BETWEEN 1 AND 2, j -> '$.a' ->> 'b', +a, -a, ~a, b || c FROM t",
  'SELECT a IS NOT DISTINCT FROM b, a IS TRUE, b COLLATE NOCASE FROM t -- the end',
  'SELECT rowid, _rowid_ FROM t',
  'SELECT max(a, c), min(b) FROM t HAVING min(b) > 1',
] as const;

describe('a query that SQLite accepts is understood', () => {
  const database = new Database(':memory:');
  database.exec(TABLES);
  afterAll(() => database.close());

  const isAccepted = (sql: string): boolean => {
    try {
      database.prepare(sql);
      return true;
    } catch {
      return false;
    }
  };

  test.each(QUERIES)('%s', (sql) => {
    const tree = queryOf(sql);
    expect(
      someExpression(tree, ({ node }) => node === 'opaque'),
      outlineOf(tree),
    ).toBe(false);
  });

  test('and the list comes from SQLite, not from us', () => {
    expect(QUERIES.filter((sql) => !isAccepted(sql))).toEqual([]);
  });

  test('when its tokens are deleted, doubled, moved or replaced', () => {
    const words = [
      ')',
      '(',
      ',',
      'AS',
      'NOT',
      'x',
      'a',
      't',
      '*',
      '.',
      'ON',
      'JOIN',
      'LEFT',
      'SELECT',
      'UNION',
      'OVER',
      'w',
      '1',
    ];
    const change = fc.record({
      sql: fc.constantFrom(...QUERIES),
      edits: fc.array(fc.tuple(fc.nat(60), fc.constantFrom(...words), fc.nat(3)), { minLength: 1, maxLength: 2 }),
    });
    let accepted = 0;
    fc.assert(
      fc.property(change, ({ sql, edits }) => {
        const tokens = tokensOf(sql).map(({ start, end }) => sql.slice(start, end));
        for (const [place, word, removed] of edits) {
          tokens.splice(place % tokens.length, removed % 2, ...(removed > 1 ? [] : [word]));
        }
        const mutated = tokens.join(' ');
        const tree = queryOf(mutated);
        if (!isAccepted(mutated)) return;
        accepted += 1;
        expect(tree.node, mutated).toBe('clause');
      }),
      { numRuns: 4_000, seed: 1 },
    );
    expect(accepted).toBeGreaterThan(200);
  });
});

test.each([
  ['SELECT a x, "b" FROM t', '<select <columns <as x a> <quoted b>> <from <table t <namespace main>>>>'],
  [
    'SELECT * FROM a, b LEFT JOIN c USING (i) WHERE 1 ORDER BY 2 DESC LIMIT 3, 4',
    '<query <select <columns *> <from <left join <comma join <table a <namespace main>> <table b <namespace main>>> <table c <namespace main>> <using <names <name i>>>>> <where 1>> <order by <desc nulls last 2>> <limit 4> <offset 3>>',
  ],
  [
    'WITH x AS (SELECT 1) SELECT * FROM X, main.x EXCEPT VALUES (1)',
    '<query <with recursive <cte x <select <columns 1>>>> <except <select <columns *> <from <table X> <table x <namespace main>>>> <values row[1]>>>',
  ],
  [
    'SELECT sum(a) FILTER (WHERE b) OVER (w ORDER BY c ROWS 2 PRECEDING)',
    '<select <columns <over <filter sum(a) b> <base w> <order by <asc nulls first c>> <frame rows between offset preceding and current row 2>>>>',
  ],
  [
    'SELECT a IN t, b IN (SELECT 1), (SELECT 2), EXISTS (SELECT 3)',
    '<select <columns (in a <select <columns *> <from <table t <namespace main>>>>) (in b <select <columns 1>>) <subquery <select <columns 2>>> <exists <select <columns 3>>>>>',
  ],
])('%s', (sql, outline) => {
  expect(outlineOf(queryOf(sql))).toBe(outline);
});

test.each([
  '',
  'SELECT',
  'SELECT a FROM',
  'SELECT 1; SELECT 2',
  'DELETE FROM t',
  'SELECT (1',
  `SELECT ${'(SELECT '.repeat(50_000)}`,
  `SELECT * FROM ${'('.repeat(50_000)}`,
])('never throws: %.20s', (sql) => {
  expect(queryOf(sql).node).toBe('opaque');
});
