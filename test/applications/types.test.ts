import { describePairs, type SchemaPair } from '../support/schema-pairs.ts';

const spellings: readonly SchemaPair[] = [
  {
    says: 'the short and the long name of a type mean the same type',
    expected: `CREATE TABLE t (a int2, b int4, c int8, d float4, e float8, f bool, g varchar(255), h char(3), i decimal(8,2), j timestamptz, k timetz, l varbit(5), m "char", n bpchar);`,
    actual: `CREATE TABLE t (a smallint, b integer, c bigint, d real, e double precision, f boolean, g character varying(255), h character(3), i numeric(8,2), j timestamp with time zone, k time with time zone, l bit varying(5), m pg_catalog."char", n bpchar);`,
  },
  {
    says: 'six digits of a second are the default of a time',
    expected: 'CREATE TABLE t (a timestamp, b timestamptz, c time, d timetz, e interval, f timestamp[]);',
    actual:
      'CREATE TABLE t (a timestamp(6), b timestamptz(6), c time(6), d timetz(6), e interval(6), f timestamp(6)[]);',
  },
  {
    says: 'fewer digits of a second are another type',
    expected: 'CREATE TABLE t (a timestamp, b timestamptz(3));',
    actual: 'CREATE TABLE t (a timestamp(3), b timestamptz(0));',
    findings: ['error column.type t.a', 'error column.type t.b'],
  },
  {
    says: 'a type without its length is another type, and so is text',
    expected: 'CREATE TABLE t (a varchar(255), b varchar(255), c varchar(255)[]);',
    actual: 'CREATE TABLE t (a varchar, b text, c varchar(100)[]);',
    findings: ['error column.type t.a', 'error column.type t.b', 'error column.type t.c'],
  },
  {
    says: 'a type with the same name in another schema is another type',
    shared: `CREATE SCHEMA IF NOT EXISTS elsewhere; CREATE TYPE state AS ENUM ('a'); 
      DO $$ BEGIN CREATE TYPE elsewhere.state AS ENUM ('a', 'b'); EXCEPTION WHEN duplicate_object THEN NULL; END $$;`,
    expected: 'CREATE TABLE t (a state);',
    actual: 'CREATE TABLE t (a elsewhere.state);',
    findings: ['error column.type t.a'],
  },
  {
    says: 'another type is found even if the defaults are the same',
    expected: 'CREATE TABLE t (a integer DEFAULT 0, b varchar(10) DEFAULT NULL, c text);',
    actual: 'CREATE TABLE t (a bigint DEFAULT 0, b varchar(20), c text);',
    findings: ['error column.type t.a', 'error column.type t.b'],
  },
  {
    says: 'another type in a composite type is found',
    expected: 'CREATE TYPE pair AS (a integer, b text); CREATE TABLE t (p pair);',
    actual: 'CREATE TYPE pair AS (a bigint, b text); CREATE TABLE t (p pair);',
    findings: ['error compositeType.attributes pair'],
  },
];

const enums: readonly SchemaPair[] = [
  {
    says: 'columns, arrays and defaults of an enum are the same wherever its schema is',
    shared: `CREATE TYPE state AS ENUM ('new', 'don''t', 'Two Words');
      CREATE TABLE t (a state NOT NULL DEFAULT 'new', b state[] DEFAULT '{new}', c state CHECK (c IN ('new', 'don''t')));
      CREATE INDEX t_new ON t (a) WHERE a = 'new';
      CREATE FUNCTION f(state) RETURNS state LANGUAGE sql AS 'SELECT $1';`,
  },
  {
    says: 'a label that was added at the end is found',
    expected: `CREATE TYPE state AS ENUM ('a', 'b'); CREATE TABLE t (s state); ALTER TYPE state ADD VALUE 'c';`,
    actual: `CREATE TYPE state AS ENUM ('a', 'b'); CREATE TABLE t (s state);`,
    findings: ['error enum.labels state'],
  },
  {
    says: 'an enum with a label added in the middle equals one declared so',
    expected: `CREATE TYPE state AS ENUM ('a', 'c'); CREATE TABLE t (s state); ALTER TYPE state ADD VALUE 'b' BEFORE 'c';`,
    actual: `CREATE TYPE state AS ENUM ('a', 'b', 'c'); CREATE TABLE t (s state);`,
  },
  {
    says: 'an enum with a renamed label equals one declared so',
    expected: `CREATE TYPE state AS ENUM ('a', 'old'); CREATE TABLE t (s state); ALTER TYPE state RENAME VALUE 'old' TO 'b';`,
    actual: `CREATE TYPE state AS ENUM ('a', 'b'); CREATE TABLE t (s state);`,
  },
  {
    says: 'a label in another letter case is another label',
    expected: `CREATE TYPE state AS ENUM ('open'); CREATE TABLE t (s state);`,
    actual: `CREATE TYPE state AS ENUM ('Open'); CREATE TABLE t (s state);`,
    findings: ['error enum.labels state'],
  },
  {
    says: 'a missing enum is found in addition to the column that became text',
    expected: `CREATE TYPE state AS ENUM ('a'); CREATE TABLE t (s state);`,
    actual: 'CREATE TABLE t (s text);',
    findings: ['error column.type t.s', 'error enum.missing state'],
  },
  {
    says: 'the same labels in another order sort differently',
    expected: `CREATE TYPE state AS ENUM ('a', 'b'); CREATE TABLE t (s state);`,
    actual: `CREATE TYPE state AS ENUM ('b', 'a'); CREATE TABLE t (s state);`,
    findings: ['warning enum.label-order state'],
  },
  {
    says: 'the order of labels can be ignored, their set still counts',
    expected: `CREATE TYPE state AS ENUM ('a', 'b'); CREATE TYPE other AS ENUM ('a'); CREATE TABLE t (s state);`,
    actual: `CREATE TYPE state AS ENUM ('b', 'a'); CREATE TYPE other AS ENUM ('b'); CREATE TABLE t (s state);`,
    policy: { severities: [{ rule: 'enum.label-order', severity: 'ignore' }] },
    findings: ['error enum.labels other'],
  },
];

const numbers: readonly SchemaPair[] = [
  {
    says: 'an identity that one side lacks, or that accepts given numbers, is found',
    expected: `CREATE TABLE t (a integer GENERATED ALWAYS AS IDENTITY, b integer);
      CREATE TABLE u (a integer GENERATED BY DEFAULT AS IDENTITY, b integer NOT NULL);`,
    actual: `CREATE TABLE t (a integer GENERATED BY DEFAULT AS IDENTITY, b integer);
      CREATE TABLE u (a integer NOT NULL, b integer GENERATED BY DEFAULT AS IDENTITY);`,
    findings: ['warning column.identity t.a', 'warning column.identity u.a', 'warning column.identity u.b'],
  },
  {
    says: 'an identity that was added later equals a declared one',
    expected: 'CREATE TABLE t (id bigint NOT NULL); ALTER TABLE t ALTER id ADD GENERATED ALWAYS AS IDENTITY;',
    actual: 'CREATE TABLE t (id bigint GENERATED ALWAYS AS IDENTITY);',
  },
  {
    says: 'another start or increment of an identity is found, but its current value is not compared',
    expected: `CREATE TABLE t (a integer GENERATED ALWAYS AS IDENTITY (START 10 INCREMENT 2), b integer GENERATED ALWAYS AS IDENTITY);
      INSERT INTO t DEFAULT VALUES;`,
    actual: `CREATE TABLE t (a integer GENERATED ALWAYS AS IDENTITY (START 20 INCREMENT 4), b integer GENERATED ALWAYS AS IDENTITY);`,
    findings: ['warning column.identityIncrement t.a', 'warning column.identityStart t.a'],
  },
  {
    says: 'a serial is an integer with a sequence of its own',
    expected: 'CREATE TABLE t (id serial PRIMARY KEY, n bigserial);',
    actual: `CREATE TABLE t (id integer NOT NULL PRIMARY KEY, n bigint NOT NULL); CREATE SEQUENCE mine AS integer OWNED BY t.id;
      ALTER TABLE t ALTER id SET DEFAULT nextval('mine'); CREATE SEQUENCE t_n OWNED BY t.n; ALTER TABLE t ALTER n SET DEFAULT nextval('t_n');`,
  },
  {
    says: 'a sequence with a smaller type runs out earlier',
    expected: 'CREATE SEQUENCE s; CREATE TABLE t (id integer);',
    actual: 'CREATE SEQUENCE s AS integer; CREATE TABLE t (id integer);',
    findings: ['warning sequence.type s'],
  },
  {
    says: 'bounds equal to those of the type are the default',
    expected: 'CREATE SEQUENCE s AS integer; CREATE TABLE t (id integer);',
    actual:
      'CREATE SEQUENCE s AS integer START WITH 1 INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 CACHE 1 NO CYCLE; CREATE TABLE t (id integer);',
  },
  {
    says: 'the current value of a sequence is not compared',
    expected: `CREATE SEQUENCE s; CREATE TABLE t (id integer); SELECT setval('s', 500);`,
    actual: 'CREATE SEQUENCE s; CREATE TABLE t (id integer);',
  },
];

describePairs('types of PostgreSQL', spellings);
describePairs('enums', enums);
describePairs('numbers that the server generates', numbers);
