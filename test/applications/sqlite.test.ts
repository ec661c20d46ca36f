import { describeEnginePairs, type EnginePair } from '../support/engine-pairs.ts';

/** What is true, and the SQL of two SQLite files. */
type Row = readonly [says: string, expected: string, actual: string, ...findings: readonly string[]];

const alike: readonly Row[] = [
  [
    'letter case, quotes and blanks of a schema mean nothing',
    'CREATE TABLE t (a TEXT PRIMARY KEY, b TEXT UNIQUE, c TEXT, UNIQUE (b, c)) WITHOUT ROWID; CREATE INDEX i ON t (c)',
    'create table "t" ([a] text primary key,b text unique,`c` text,unique("b", "c")) without rowid; create index "i" on "t"("c")',
  ],
  [
    'the order of tables and of unique columns means nothing',
    'CREATE TABLE t (a TEXT UNIQUE, b TEXT, UNIQUE (b)); CREATE TABLE u (a INT NOT NULL PRIMARY KEY)',
    'CREATE TABLE u (a INT NOT NULL PRIMARY KEY); CREATE TABLE t (a TEXT, b TEXT UNIQUE, UNIQUE (a))',
  ],
  [
    'a table that was changed is the one that was declared so',
    `CREATE TABLE t (id INTEGER PRIMARY KEY, gone TEXT, a TEXT); ALTER TABLE t ADD COLUMN b TEXT DEFAULT '';
      ALTER TABLE t ADD c INTEGER NOT NULL DEFAULT (0); ALTER TABLE t DROP COLUMN gone`,
    `CREATE TABLE new (id INTEGER PRIMARY KEY, a TEXT, b TEXT DEFAULT (''), c INTEGER NOT NULL DEFAULT 0); ALTER TABLE new RENAME TO t`,
  ],
  [
    'a column that was renamed takes its checks and indexes along',
    `CREATE TABLE old (id INTEGER PRIMARY KEY, a TEXT CHECK (a <> ''), CHECK (length(a) < 9)); CREATE INDEX i ON old (a) WHERE a > 'a';
      ALTER TABLE old RENAME COLUMN a TO b; ALTER TABLE old RENAME TO t`,
    `CREATE TABLE t (id INTEGER PRIMARY KEY, b TEXT CHECK (b <> ''), CHECK (length(b) < 9)); CREATE INDEX i ON t (b) WHERE b > 'a'`,
  ],
  [
    'how far a counter has come is data',
    'CREATE TABLE t (id INTEGER PRIMARY KEY AUTOINCREMENT, a TEXT); INSERT INTO t (id, a) VALUES (500, 1); DELETE FROM t',
    'CREATE TABLE t (id INTEGER PRIMARY KEY AUTOINCREMENT, a TEXT)',
  ],
  [
    'a key that is called unique too is a key',
    'CREATE TABLE t (a TEXT NOT NULL PRIMARY KEY)',
    'CREATE TABLE t (a TEXT NOT NULL PRIMARY KEY UNIQUE)',
  ],
  [
    'a unique index without a condition is a unique constraint',
    'CREATE TABLE t (id INTEGER PRIMARY KEY, a VARCHAR(255) NOT NULL UNIQUE, n INTEGER)',
    'CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT NOT NULL, n BIGINT); CREATE UNIQUE INDEX t_a ON t (a)',
  ],
  [
    'an index over an expression is there in any spelling of it',
    `CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT, j TEXT); CREATE INDEX i ON t (lower(a)); CREATE INDEX k ON t (json_extract(j, '$.a'))`,
    `CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT, j TEXT); CREATE INDEX i ON t (LOWER("a")); CREATE INDEX k ON t ((j->>'$.a'))`,
  ],
  [
    'an index over some rows is there in any spelling of its condition',
    'CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT, live INTEGER); CREATE INDEX i ON t (a) WHERE live = 1',
    'CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT, live INTEGER); CREATE INDEX i ON t ("a") where (("live"==1))',
  ],
  [
    'what a search table keeps for itself, and its hidden columns, are no columns of the schema',
    'CREATE TABLE t (a TEXT); CREATE VIRTUAL TABLE f USING fts5(a); CREATE VIRTUAL TABLE r USING rtree(id, x0, x1)',
    `CREATE TABLE t (a TEXT); CREATE VIRTUAL TABLE f USING fts5(a); CREATE VIRTUAL TABLE r USING rtree(id, x0, x1);
      INSERT INTO f (a) VALUES ('word'); INSERT INTO f (f) VALUES ('optimize')`,
  ],
];

const different: readonly Row[] = [
  [
    'a table that keeps its rows by their key is another one',
    'CREATE TABLE t (a TEXT NOT NULL PRIMARY KEY) WITHOUT ROWID',
    'CREATE TABLE t (a TEXT NOT NULL PRIMARY KEY)',
    'warning table.withoutRowid t',
  ],
  [
    'a table that refuses values of other types is another one',
    'CREATE TABLE t (id INTEGER PRIMARY KEY, n INTEGER, a TEXT) STRICT',
    'CREATE TABLE t (id INTEGER PRIMARY KEY, n INTEGER, a TEXT)',
    'error table.strict t',
  ],
  [
    'a change of one table leaves the checks of the others alone',
    `CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT CHECK (a IN ('x','y')), n INTEGER, CHECK (n>0 AND n<9)); CREATE TABLE other (id INTEGER PRIMARY KEY)`,
    `CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT CHECK("a" in ( 'x' , 'y' ) ), n INTEGER, CHECK ((n > 0) and ("n" < 9)));
      CREATE TABLE other (id INTEGER PRIMARY KEY, v TEXT)`,
    'warning column.extra other.v',
  ],
  [
    'the letter case of a text in a check counts',
    `CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT CONSTRAINT c CHECK (a <> 'X'))`,
    `CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT CONSTRAINT c CHECK (a <> 'x'))`,
    'warning check.expression t.c',
  ],
  [
    'an index that lost its condition is found, a unique one above all',
    'CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT, b TEXT, live INTEGER); CREATE INDEX i ON t (b) WHERE live = 1; CREATE UNIQUE INDEX u ON t (a) WHERE live = 1',
    'CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT, b TEXT, live INTEGER); CREATE INDEX i ON t (b); CREATE UNIQUE INDEX u ON t (a)',
    'error index.unique-scope t.u',
    'warning index.predicate t.i',
  ],
  [
    'an index over another expression is another index',
    'CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT); CREATE INDEX i ON t (lower(a))',
    'CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT); CREATE INDEX i ON t (upper(a))',
    'warning index.keys t.i',
  ],
  [
    'computed columns are columns, kept or not',
    'CREATE TABLE t (a INTEGER, b INTEGER AS (a + 1), c INTEGER AS (a + 2) STORED)',
    'CREATE TABLE t (a INTEGER)',
    'error column.missing t.b',
    'error column.missing t.c',
  ],
  [
    'a computed column that is kept on one side alone is found',
    'CREATE TABLE t (a INTEGER, b INTEGER AS (a + 1))',
    'CREATE TABLE t (a INTEGER, b INTEGER AS (a + 1) STORED)',
    'warning column.generatedStorage t.b',
  ],
  [
    'a key that is no INTEGER numbers nothing and lets NULL in',
    'CREATE TABLE t (id INTEGER PRIMARY KEY)',
    'CREATE TABLE t (id BIGINT PRIMARY KEY)',
    'warning column.identity t.id',
    'warning column.not-null-key t.id',
  ],
  [
    'names that differ in a letter beyond A to Z are two names',
    'CREATE TABLE "Ärger" (id INTEGER PRIMARY KEY, "É" TEXT); CREATE TABLE Plain (ID INTEGER PRIMARY KEY)',
    'CREATE TABLE "ärger" (id INTEGER PRIMARY KEY, "É" TEXT); CREATE TABLE plain (id INTEGER PRIMARY KEY)',
    'error table.renamed Ärger',
  ],
  [
    'another type is found where the defaults are the same, and another default where the types are',
    `CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT DEFAULT '', b INTEGER DEFAULT 0, c TEXT DEFAULT 'x', d INTEGER NOT NULL DEFAULT 0)`,
    `CREATE TABLE t (id INTEGER PRIMARY KEY, a BLOB DEFAULT '', b TEXT DEFAULT 0, c TEXT DEFAULT 'y', d INTEGER DEFAULT 0)`,
    'error column.nullable t.d',
    'error column.type t.a',
    'error column.type t.b',
    'warning column.default t.c',
  ],
];

function pairOf([says, expected, actual, ...findings]: Row): EnginePair {
  return { says, expected: { sqlite: expected }, actual: { sqlite: actual }, findings };
}

describeEnginePairs('SQLite files with the same schema', alike.map(pairOf));
describeEnginePairs('SQLite files that differ', different.map(pairOf));
