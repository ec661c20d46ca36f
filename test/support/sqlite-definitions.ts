import fc from 'fast-check';

/** A random `CREATE TABLE`, with the facts that stand only in its text and in no pragma. */
export interface TableDefinition {
  readonly sql: string;
  readonly checks: readonly { readonly name: string | null; readonly expression: string }[];
  readonly collations: readonly (string | null)[];
  readonly generated: readonly (string | null)[];
}

interface Column {
  readonly words: readonly string[];
  readonly checks: TableDefinition['checks'];
  readonly collation: string | null;
  readonly generated: string | null;
}

const NAMES = [
  'plain',
  'größe',
  '_x$1',
  'key',
  'action',
  'begin',
  'generated',
  'rowid',
  'left',
  '"quo""ted"',
  '"with space"',
  '"a(b"',
  '"); --"',
  '"/*"',
  '[br"acket]',
  "'str''ing'",
  '`tick``ed`',
  '"UNIQUE"',
  'Ünïque',
] as const;

const TYPES = [
  '',
  'INTEGER',
  'text',
  'VARCHAR(255)',
  'decimal(10, 2)',
  'double precision',
  '"my type"',
  'timestamp with time zone',
  'unsigned big int',
  'native character(70)',
  'generated',
  'a b c d ( +1 , -2 )',
] as const;

const EXPRESSIONS = [
  '1',
  "'a'')' <> 'b'",
  '(1 + 2) * 3 > 4',
  "x'00ff' IS NOT NULL",
  '1 IN (1, 2, (3))',
  "CASE WHEN 1 THEN 'end)' ELSE '--' END LIKE '/*%'",
  '/* ); */ 5 BETWEEN 1 AND 10 -- )\n',
] as const;

const GAPS = [' ', '\n  ', '\t', ' /* ), ( */ ', " -- it's );\n", '\f', '\r\n'] as const;

const name = fc.constantFrom(...NAMES);
const expression = fc.constantFrom(...EXPRESSIONS);
const conflict = fc.constantFrom([], [], ['ON', 'CONFLICT', 'REPLACE'], ['ON', 'CONFLICT', 'ABORT']);
const rarely = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | null> =>
  fc.oneof({ weight: 4, arbitrary: fc.constant(null) }, { weight: 1, arbitrary });

const constraintName = rarely(fc.constantFrom('"the name"', 'c1', '[c 2]'));
const naming = (constraint: string | null): readonly string[] =>
  constraint === null ? [] : ['CONSTRAINT', constraint];

const plainConstraint = fc.oneof(
  conflict.map((on) => ['NOT', 'NULL', ...on]),
  conflict.map((on) => ['UNIQUE', ...on]),
  fc.constantFrom(
    ['NULL'],
    ['DEFAULT', '5'],
    ['DEFAULT', '-', '1.5e-3'],
    ['DEFAULT', '(', '1', '+', "length(')')", ')'],
    ['DEFAULT', 'pending'],
    ['DEFAULT', "'it''s'"],
    ['DEFAULT', 'CURRENT_TIMESTAMP'],
    ['REFERENCES', 'other'],
    ['REFERENCES', '"o t"', '(', 'a', ')', 'ON', 'DELETE', 'SET', 'NULL', 'ON', 'UPDATE', 'CASCADE', 'MATCH', 'FULL'],
    ['REFERENCES', 'other', '(', 'a', ')', 'DEFERRABLE', 'INITIALLY', 'DEFERRED'],
    ['REFERENCES', 'other', 'NOT', 'DEFERRABLE'],
    ['CONSTRAINT', 'named', 'NOT', 'NULL'],
  ),
);

const column = fc
  .record({
    type: fc.constantFrom(...TYPES),
    constraints: fc.array(plainConstraint, { maxLength: 3 }),
    collation: rarely(fc.constantFrom('NOCASE', 'rtrim')),
    check: rarely(fc.record({ name: constraintName, expression })),
    generated: rarely(fc.record({ expression, words: fc.constantFrom(['GENERATED', 'ALWAYS', 'AS'], ['AS']) })),
    storage: fc.constantFrom([], ['STORED'], ['VIRTUAL']),
  })
  .map(({ type, constraints, collation, check, generated, storage }): Column => {
    const words = [type, ...constraints.flat().filter(() => generated === null)];
    if (collation !== null) words.push('COLLATE', collation);
    if (check !== null) words.push(...naming(check.name), 'CHECK', '(', check.expression, ')');
    if (generated !== null) words.push(...generated.words, '(', generated.expression, ')', ...storage);
    return { words, checks: check === null ? [] : [check], collation, generated: generated?.expression ?? null };
  });

const tableCheck = fc
  .record({ name: constraintName, expression })
  .map((check) => ({ words: [...naming(check.name), 'CHECK', '(', check.expression, ')'], checks: [check] }));

const tableConstraint = (names: readonly string[]) => {
  const some = fc.uniqueArray(fc.constantFrom(...names), { minLength: 1, maxLength: 3 });
  const list = some.map((columns) => [
    '(',
    ...columns.flatMap((each, place) => (place === 0 ? [each] : [',', each])),
    ')',
  ]);
  const keyed = (words: readonly string[], after: readonly string[]) =>
    fc.tuple(constraintName, list).map(([given, columns]) => ({
      words: [...naming(given), ...words, ...columns, ...after],
      checks: [],
    }));
  return fc.oneof(
    tableCheck,
    keyed(['UNIQUE'], ['ON', 'CONFLICT', 'IGNORE']),
    keyed(['UNIQUE'], []),
    keyed(['PRIMARY', 'KEY'], []),
    keyed(['FOREIGN', 'KEY'], ['REFERENCES', 'other', 'ON', 'DELETE', 'NO', 'ACTION']),
  );
};

/** Not every one is taken by SQLite: keys may be doubled, and lengths of key lists differ. */
export const tableDefinition: fc.Arbitrary<TableDefinition> = fc
  .uniqueArray(name, { minLength: 1, maxLength: 6 })
  .chain((names) =>
    fc.record({
      names: fc.constant(names),
      columns: fc.array(column, { minLength: names.length, maxLength: names.length }),
      constraints: fc.array(fc.tuple(fc.constantFrom([','], []), tableConstraint(names)), { maxLength: 4 }),
      head: fc.constantFrom(
        ['CREATE', 'TABLE'],
        ['create', 'table', 'if', 'not', 'exists'],
        ['CREATE', 'TABLE', 'main', '.'],
      ),
      tail: fc.constantFrom([], [], [], [], [';'], ['WITHOUT', 'ROWID'], ['STRICT', ';']),
      gaps: fc.array(fc.constantFrom(...GAPS), { minLength: 1, maxLength: 12 }),
    }),
  )
  .map(({ names, columns, constraints, head, tail, gaps }) => {
    const defined = columns.flatMap(({ words }, place) => [
      ...(place === 0 ? [] : [',']),
      names[place] ?? '',
      ...words,
    ]);
    const added = constraints.flatMap(([comma, { words }], place) => [...(place === 0 ? [','] : comma), ...words]);
    const words = [...head, '"the table"', '(', ...defined, ...added, ')', ...tail];
    return {
      sql: words.map((word, place) => word + (gaps[place % gaps.length] ?? ' ')).join(''),
      checks: [...columns.flatMap(({ checks }) => checks), ...constraints.flatMap(([, { checks }]) => checks)],
      collations: columns.map(({ collation }) => collation),
      generated: columns.map(({ generated }) => generated),
    };
  });

/** Statements in the manner of real schemas, and some that were written to trip parsers. */
export const hostileTables: readonly string[] = [
  'CREATE TABLE t(a)',
  'create table "t" (id integer primary key autoincrement not null, name varchar(255) not null default \'\', unique(name))',
  "CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT CHECK (a IN ('x);', 'y''z')), b REAL DEFAULT (1.0) /* ); */, c -- );\n DATETIME)",
  'CREATE TABLE t(a INT CONSTRAINT pk PRIMARY KEY DESC ON CONFLICT REPLACE, b TEXT COLLATE NOCASE UNIQUE ON CONFLICT IGNORE)',
  'CREATE TABLE t(a INT, b INT, CONSTRAINT x PRIMARY KEY (a, b DESC) CONSTRAINT y UNIQUE (b COLLATE nocase) CHECK (a > b))',
  'CREATE TABLE t(id INTEGER, v, PRIMARY KEY (id AUTOINCREMENT))',
  'CREATE TABLE t(a REFERENCES u, b REFERENCES u(x) ON DELETE SET DEFAULT NOT NULL DEFERRABLE INITIALLY DEFERRED, c DEFERRABLE)',
  "CREATE TABLE t(a INT, b GENERATED ALWAYS AS (a * (2 + 1)) STORED, c TEXT AS (a || ')') VIRTUAL NOT NULL, d generated)",
  'CREATE TABLE t("select" int, [from where] text, `group` real, \'order\' blob, key, "a""b" default "dq", desc default abort)',
  'CREATE TABLE t(a TEXT PRIMARY KEY, b ANY, c INT) STRICT, WITHOUT ROWID;',
  'CREATE TABLE t(a, b, c, FOREIGN KEY (a, b) REFERENCES u (x, y) MATCH SIMPLE ON UPDATE CASCADE NOT DEFERRABLE INITIALLY IMMEDIATE, UNIQUE ((a)))',
  'CREATE TABLE t(a UNSIGNED BIG INT(10, -5) NULL DEFAULT -9223372036854775808 CONSTRAINT dangling, b CONSTRAINT c1 CONSTRAINT c2 NOT NULL)',
  "CREATE TABLE t(a CHECK (a BETWEEN 1 AND 2) CHECK ((((a)))), b DEFAULT (CASE WHEN 1 THEN ')' END), c DEFAULT +.5e3, CONSTRAINT lonely, CHECK (b))",
];
