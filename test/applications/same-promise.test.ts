import { describeEnginePairs, type EnginePair } from '../support/engine-pairs.ts';

const IGNORING_CASE = `CREATE COLLATION ci (provider = icu, locale = 'und-u-ks-level2', deterministic = false);`;
const FREE_SEQUENCE =
  "CREATE SEQUENCE s; CREATE TABLE t (id bigint NOT NULL DEFAULT nextval('s') PRIMARY KEY, a text NOT NULL)";

const numbering: readonly EnginePair[] = [
  {
    says: 'a sequence without an owner can generate the numbers of a key',
    expected: { sqlite: 'CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT NOT NULL)' },
    actual: { postgres: FREE_SEQUENCE },
  },
  {
    says: 'a sequence without an owner instead of a serial is one finding',
    expected: { postgres: 'CREATE TABLE t (id bigserial PRIMARY KEY, a text NOT NULL)' },
    actual: { postgres: FREE_SEQUENCE },
    findings: ['warning identity.unowned t.id'],
  },
  {
    says: 'a sequence without an owner that another column uses is a separate sequence',
    expected: { postgres: 'CREATE TABLE t (id bigserial PRIMARY KEY, n bigint)' },
    actual: {
      postgres: "CREATE SEQUENCE s; CREATE TABLE t (id bigserial PRIMARY KEY, n bigint DEFAULT nextval('s'))",
    },
    findings: ['warning column.default t.n', 'warning sequence.extra s'],
  },
];

const generated: readonly EnginePair[] = [
  {
    says: 'a column that is no longer generated is one finding',
    expected: { sqlite: 'CREATE TABLE t (a INTEGER, b INTEGER AS (a + 1))' },
    actual: { sqlite: 'CREATE TABLE t (a INTEGER, b INTEGER)' },
    findings: ['warning column.generated t.b'],
  },
  {
    says: 'a column that is no longer generated in PostgreSQL is one finding',
    expected: { postgres: 'CREATE TABLE t (a integer, b integer GENERATED ALWAYS AS (a + 1) STORED)' },
    actual: { postgres: 'CREATE TABLE t (a integer, b integer)' },
    findings: ['warning column.generated t.b'],
  },
];

const texts: readonly EnginePair[] = [
  {
    says: 'unique text that ignores case on one side only is an error',
    expected: { sqlite: 'CREATE TABLE t (name TEXT UNIQUE)' },
    actual: { postgres: 'CREATE TABLE t (name citext UNIQUE)' },
    findings: ['error type.citext-one-side t.name'],
  },
  {
    says: 'text that ignores case on one side only compares differently',
    expected: { sqlite: 'CREATE TABLE t (name TEXT)' },
    actual: { postgres: 'CREATE TABLE t (name citext)' },
    findings: ['warning type.citext-one-side t.name'],
  },
  {
    says: 'a collation of PostgreSQL that ignores case is NOCASE, except for letters beyond A to Z',
    expected: { sqlite: 'CREATE TABLE t (name TEXT COLLATE NOCASE UNIQUE)' },
    actual: { postgres: `${IGNORING_CASE} CREATE TABLE t (name text COLLATE ci UNIQUE)` },
    findings: ['info collation.ignoring-case t.name'],
  },
  {
    says: 'a collation that ignores accents too is not NOCASE',
    expected: { sqlite: 'CREATE TABLE t (name TEXT COLLATE NOCASE UNIQUE)' },
    actual: {
      postgres: `CREATE COLLATION ci (provider = icu, locale = 'und-u-ks-level1', deterministic = false);
        CREATE TABLE t (name text COLLATE ci UNIQUE)`,
    },
    findings: ['error collation.unique t.name'],
  },
  {
    says: 'case-sensitive text differs from text with a case-insensitive collation',
    expected: { sqlite: 'CREATE TABLE t (name TEXT UNIQUE)' },
    actual: { postgres: `${IGNORING_CASE} CREATE TABLE t (name text COLLATE ci UNIQUE)` },
    findings: ['error collation.unique t.name'],
  },
];

const types: readonly EnginePair[] = [
  {
    says: 'a domain without conditions is the same as its type',
    expected: { sqlite: 'CREATE TABLE t (name TEXT, n INTEGER, other BIGINT)' },
    actual: {
      postgres: `CREATE DOMAIN word AS text; CREATE DOMAIN name AS word; CREATE DOMAIN amount AS bigint;
        CREATE TABLE t (name name, n amount, other text)`,
    },
    findings: ['error column.type t.other'],
  },
  {
    says: 'another type is found through a domain',
    expected: { sqlite: 'CREATE TABLE t (n BIGINT)' },
    actual: { postgres: 'CREATE DOMAIN word AS text; CREATE TABLE t (n word)' },
    findings: ['error column.type t.n'],
  },
  {
    says: 'a domain with a condition refuses values that its type accepts',
    expected: { sqlite: 'CREATE TABLE t (name TEXT)' },
    actual: { postgres: "CREATE DOMAIN word AS text CHECK (VALUE <> ''); CREATE TABLE t (name word)" },
    findings: ['warning type.domain-check t.name'],
  },
  {
    says: 'a number is not a label of an enum',
    expected: { sqlite: 'CREATE TABLE t (mood BIGINT, other DATETIME)' },
    actual: { postgres: "CREATE TYPE mood AS ENUM ('a', 'b'); CREATE TABLE t (mood mood, other mood)" },
    findings: ['error column.type t.mood', 'error column.type t.other'],
  },
  {
    says: 'NUM, which SQLite itself writes, is not a definite type',
    expected: {
      sqlite: "CREATE TABLE t AS SELECT CAST('2020-01-01' AS DATETIME) AS made, CAST(1 AS NUMERIC) AS n",
    },
    actual: { postgres: 'CREATE TABLE t (made timestamp, n numeric)' },
    findings: ['warning type.affinity-name t.made'],
  },
];

const checks: readonly EnginePair[] = [
  {
    says: 'a check with two conditions equals two checks',
    expected: { sqlite: 'CREATE TABLE t (n INTEGER, CHECK (n > 0 AND n < 9))' },
    actual: { postgres: 'CREATE TABLE t (n bigint CHECK (n > 0), CHECK (n < 9))' },
  },
  {
    says: 'two checks equal one check with two conditions',
    expected: { postgres: 'CREATE TABLE t (n bigint CHECK (n > 0), CHECK (n < 9))' },
    actual: { postgres: 'CREATE TABLE t (n bigint CONSTRAINT c CHECK (n > 0 AND n < 9))' },
  },
  {
    says: 'a change in one of two conditions is found',
    expected: { postgres: 'CREATE TABLE t (n bigint, CONSTRAINT c CHECK (n > 0 AND n < 9))' },
    actual: { postgres: 'CREATE TABLE t (n bigint CONSTRAINT a CHECK (n > 0), CONSTRAINT b CHECK (n < 10))' },
    findings: ['warning check.missing t.c'],
  },
  {
    says: 'a missing condition is found in a check with several',
    expected: { sqlite: 'CREATE TABLE t (n INTEGER, CHECK (n > 0))' },
    actual: { postgres: 'CREATE TABLE t (n bigint, CONSTRAINT c CHECK (n > 0 AND n < 9))' },
    findings: ['warning check.extra t.c'],
  },
  {
    says: 'a list of booleans equals a list of 0 and 1',
    expected: { sqlite: 'CREATE TABLE t (flag BOOLEAN CHECK (flag IN (0, 1)))' },
    actual: { postgres: 'CREATE TABLE t (flag boolean CHECK (flag IN (true, false)))' },
  },
  {
    says: 'a pattern of one engine is not proved to equal that of the other',
    expected: { sqlite: "CREATE TABLE t (name TEXT CONSTRAINT c CHECK (name GLOB '[a-z]*'))" },
    actual: { postgres: "CREATE TABLE t (name text CONSTRAINT c CHECK (name ~ '^[a-z].*'))" },
    findings: ['warning expression.unproved t.c'],
  },
  {
    says: 'two checks without names that may mean the same are compared with each other',
    expected: { sqlite: "CREATE TABLE t (name TEXT CHECK (name GLOB '[a-z]*'), n INTEGER CHECK (n > 0))" },
    actual: { postgres: "CREATE TABLE t (name text CHECK (name ~ '^[a-z].*'), n bigint CHECK (n > 1))" },
    findings: ['warning check.extra t.t_n_check', "warning expression.unproved t.name GLOB '[a-z]*'"],
  },
  {
    says: 'a duplicate check is redundant',
    expected: { sqlite: 'CREATE TABLE t (n INTEGER CHECK (n > 0))' },
    actual: { postgres: 'CREATE TABLE t (n bigint CHECK (n > 0), CHECK (n > 0))' },
    findings: ['info constraint.redundant t.t_n_check1'],
  },
  {
    says: 'a duplicate foreign key is redundant',
    expected: { sqlite: 'CREATE TABLE p (id INTEGER PRIMARY KEY); CREATE TABLE t (n INTEGER REFERENCES p)' },
    actual: {
      postgres:
        'CREATE TABLE p (id bigserial PRIMARY KEY); CREATE TABLE t (n bigint REFERENCES p, FOREIGN KEY (n) REFERENCES p)',
    },
    findings: ['info constraint.redundant t.t_n_fkey1'],
  },
  {
    says: 'a second foreign key that does something else is found',
    expected: { postgres: 'CREATE TABLE p (id bigserial PRIMARY KEY); CREATE TABLE t (n bigint REFERENCES p)' },
    actual: {
      postgres: `CREATE TABLE p (id bigserial PRIMARY KEY);
        CREATE TABLE t (n bigint REFERENCES p, FOREIGN KEY (n) REFERENCES p ON DELETE CASCADE)`,
    },
    findings: ['warning foreignKey.extra t.t_n_fkey1'],
  },
];

const written: readonly EnginePair[] = [
  {
    says: 'NORMALIZE equals the function with that name, and OVERLAPS of dates that of timestamps',
    expected: {
      postgres: 'CREATE TABLE t (a text CHECK (NORMALIZE(a, NFC) = a), d date CHECK ((d, d) OVERLAPS (d, d)))',
    },
    actual: {
      postgres: `CREATE TABLE t (a text CHECK (pg_catalog."normalize"(a, 'nfc') = a),
        d date CHECK (pg_catalog."overlaps"(d::timestamptz, d::timestamptz, d::timestamptz, d::timestamptz)))`,
    },
  },
];

const LINE = 'CREATE TABLE t (made timestamptz, a integer, b integer);';

const indexes: readonly EnginePair[] = [
  {
    says: 'an index with all directions reversed is the same index',
    expected: { postgres: `${LINE} CREATE INDEX i ON t (made DESC); CREATE INDEX j ON t (a DESC, b)` },
    actual: { postgres: `${LINE} CREATE INDEX i ON t (made); CREATE INDEX j ON t (a, b DESC)` },
  },
  {
    says: 'the position of NULLs is reversed with the index',
    expected: { postgres: `${LINE} CREATE INDEX i ON t (made DESC NULLS LAST); CREATE INDEX j ON t (a DESC, b)` },
    actual: { postgres: `${LINE} CREATE INDEX i ON t (made); CREATE INDEX j ON t (a, b)` },
    findings: ['warning index.keys t.i', 'warning index.keys t.j'],
  },
  {
    says: 'keys that call functions of only one engine are not proved to differ',
    expected: { sqlite: "CREATE TABLE t (made TIMESTAMP); CREATE INDEX i ON t (strftime('%W', made))" },
    actual: {
      postgres: "CREATE TABLE t (made timestamptz); CREATE INDEX i ON t (date_part('week', timezone('utc', made)))",
    },
    findings: ['info type.time-zone t.made', 'warning index.keys-unproved t.i'],
  },
  {
    says: 'keys for the day of a timestamp are the same',
    expected: { sqlite: 'CREATE TABLE t (made TIMESTAMP); CREATE INDEX i ON t (date(made))' },
    actual: {
      postgres: "CREATE TABLE t (made timestamptz); CREATE INDEX i ON t ((timezone('utc', made)::date))",
    },
    findings: ['info type.time-zone t.made'],
  },
];

describeEnginePairs('one guarantee in two forms', [
  ...numbering,
  ...generated,
  ...texts,
  ...types,
  ...checks,
  ...written,
  ...indexes,
]);
