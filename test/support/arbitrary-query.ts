import fc from 'fast-check';

/** Tables over which arbitrary queries are made, with few values, NULL among them. */
export const TABLES_OF_QUERIES = `
  CREATE TABLE t (a INTEGER NOT NULL, b INTEGER, c TEXT, f BOOLEAN, g BOOLEAN NOT NULL);
  CREATE TABLE u (a INTEGER, d INTEGER, c TEXT);
  INSERT INTO t VALUES (1, 1, 'x', 1, 0), (1, NULL, 'y', 0, 1), (2, 2, 'x', NULL, 0), (3, 1, NULL, NULL, 1), (3, 2, 'z', 1, 1), (2, 1, 'y', 0, 0);
  INSERT INTO u VALUES (1, 2, 'x'), (2, NULL, 'y'), (2, 1, 'x'), (NULL, 3, NULL), (4, 1, 'z');`;

const column = fc.constantFrom('t.a', 't.b', 't.c', 'b', 'c', 'a', 'd', 'u.a', 'u.d', 'x.a', 'x.b', 'y.a', 'y.d');
const value = fc.oneof(
  { weight: 6, arbitrary: column },
  { weight: 2, arbitrary: fc.constantFrom('1', '2', "'x'", 'NULL', '7 / 2', '7 / 2.0') },
  { weight: 1, arbitrary: fc.tuple(column, fc.constantFrom('+', '*', '-', '/')).map(([a, sign]) => `${a} ${sign} 2`) },
  { weight: 1, arbitrary: column.map((a) => `coalesce(${a}, 1)`) },
  { weight: 1, arbitrary: fc.constantFrom('f', 'g', 'f IS TRUE', 'g IS TRUE', 'NOT g', 'f = 1', 'b > 1') },
  {
    weight: 1,
    arbitrary: fc.constantFrom('CASE WHEN f IS TRUE THEN 1 END', 'CASE WHEN f THEN 1 END', 'iif(f, 1, NULL)'),
  },
  { weight: 1, arbitrary: column.map((a) => `(SELECT max(d) FROM u WHERE u.a = ${a})`) },
);

const flag = fc.constantFrom(
  'f',
  'g',
  'f = 1',
  'g = 0',
  'NOT g',
  'f IS TRUE',
  'g IS TRUE',
  'g IS NOT TRUE',
  'f IS NOT FALSE',
);
const present = fc.constantFrom('b > 1', 'b IS NOT NULL AND b > 1', 'b IS NULL OR b > 1', 'coalesce(b > 1, FALSE)');

const comparison = fc.oneof(
  flag,
  present,
  fc.tuple(value, fc.constantFrom('=', '<>', '<', '>=', 'IS', 'IS NOT'), value).map((parts) => parts.join(' ')),
  fc
    .tuple(column, fc.constantFrom('IS NULL', 'IS NOT NULL', 'IN (1, 2)', 'IN (2, 1)', 'BETWEEN 1 AND 2'))
    .map((parts) => parts.join(' ')),
  column.map((a) => `${a} IN (SELECT d FROM u)`),
  fc
    .constantFrom('SELECT 1', 'SELECT *', 'SELECT d', 'SELECT count(*)')
    .map((head) => `EXISTS (${head} FROM u AS v WHERE v.d > 1)`),
);
const condition = fc.oneof(
  { weight: 3, arbitrary: comparison },
  {
    weight: 1,
    arbitrary: fc.tuple(comparison, fc.constantFrom('AND', 'OR'), comparison).map((parts) => parts.join(' ')),
  },
  { weight: 1, arbitrary: comparison.map((inner) => `NOT (${inner})`) },
);

const tableT = fc.constantFrom(
  't',
  'main.t',
  't AS x',
  '(SELECT * FROM t) AS t',
  '(SELECT a, b, c, f, g FROM t) x',
  '(SELECT b AS a, a AS b, c, g, f FROM t) t',
);
const tableU = fc.constantFrom('u', 'u AS y', 'u y', '(SELECT a, d FROM u) u');
const link = fc.constantFrom('ON 1', 'ON true', 'USING (a)', '', 'ON b = d', 'ON d = b');
const joined = fc
  .tuple(
    tableT,
    fc.constantFrom(
      ',',
      'JOIN',
      'INNER JOIN',
      'CROSS JOIN',
      'LEFT JOIN',
      'RIGHT JOIN',
      'FULL JOIN',
      'NATURAL JOIN',
      'NATURAL LEFT JOIN',
    ),
    tableU,
    fc.oneof(
      link,
      condition.map((on) => `ON ${on}`),
    ),
  )
  .map(([left, kind, right, on]) => `${left} ${kind} ${right} ${/NATURAL|,/.test(kind) ? '' : on}`);
const from = fc.oneof(
  { weight: 2, arbitrary: tableT },
  { weight: 1, arbitrary: tableU },
  { weight: 3, arbitrary: joined },
);

const selected = fc.oneof(
  { weight: 3, arbitrary: fc.tuple(value, value).map((values) => values.join(', ')) },
  { weight: 2, arbitrary: fc.constantFrom('*', 't.*', 'x.*', 'a, b', 'a, b, c', 'a AS b, b AS a', 'c, a') },
);
const plain = fc
  .tuple(fc.constantFrom('', '', 'DISTINCT '), selected, from, fc.option(condition))
  .map(
    ([distinct, columns, tables, where]) =>
      `SELECT ${distinct}${columns} FROM ${tables}${where === null ? '' : ` WHERE ${where}`}`,
  );

const grouped = fc
  .tuple(
    fc.constantFrom('count(*)', 'count(b)', 'count(DISTINCT b)', 'sum(a)', 'count(*) FILTER (WHERE a > 1)', 'max(b)'),
    from,
    fc.constantFrom('1', 'a', 'k', 't.a', 'b'),
    fc.constantFrom('', '', ' HAVING count(*) > 1'),
  )
  .map(([aggregate, tables, key, having]) => `SELECT a AS k, ${aggregate} FROM ${tables} GROUP BY ${key}${having}`);

const windowed = fc
  .tuple(
    fc.constantFrom('row_number', 'rank', 'count'),
    fc.constantFrom(
      'OVER w',
      'OVER (w)',
      'OVER (PARTITION BY a ORDER BY b, c)',
      'OVER (ORDER BY a, b, c)',
      'OVER (w ORDER BY b, c)',
    ),
    fc.constantFrom('PARTITION BY a', 'PARTITION BY a ORDER BY b, c', 'ORDER BY a, b, c'),
  )
  .map(([call, over, window]) => `SELECT a, b, ${call}() ${over} FROM t WINDOW w AS (${window})`);

const single = fc.oneof(
  { weight: 4, arbitrary: plain },
  { weight: 1, arbitrary: grouped },
  { weight: 1, arbitrary: windowed },
);
const compound = fc
  .tuple(plain, fc.constantFrom('UNION', 'UNION ALL', 'INTERSECT', 'EXCEPT'), plain)
  .map((parts) => parts.join(' '));
const common = fc
  .tuple(fc.constantFrom('k', 'm'), plain, fc.constantFrom('', 'WHERE k > 1', 'WHERE m = 1'))
  .map(([name, body, where]) => `WITH x (k, m) AS (${body}) SELECT ${name} FROM x ${where}`);

/** Queries over those tables, of which SQLite refuses some. Rows come in no order. */
export const arbitraryQuery: fc.Arbitrary<string> = fc.oneof(
  { weight: 6, arbitrary: single },
  { weight: 1, arbitrary: compound },
  { weight: 1, arbitrary: common },
  { weight: 1, arbitrary: plain.map((query) => `SELECT * FROM (${query})`) },
);
