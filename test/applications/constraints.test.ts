import { describePairs, type SchemaPair } from '../support/schema-pairs.ts';

const LINE =
  'CREATE TABLE line (id integer PRIMARY KEY, state varchar(20), n integer, m numeric(10,2), made timestamptz, span interval, doc jsonb, tags text[]);';

const checks: readonly SchemaPair[] = [
  {
    says: 'a check that calls a function of its own schema is the same with and without its schema',
    shared: `${LINE} CREATE FUNCTION valid(integer) RETURNS boolean LANGUAGE sql IMMUTABLE AS 'SELECT $1 > 0';`,
    expected: 'ALTER TABLE line ADD CONSTRAINT ok CHECK (valid(n));',
    actual: `DO $$ BEGIN EXECUTE format('ALTER TABLE line ADD CONSTRAINT ok CHECK (%I.valid(n))', current_schema); END $$;`,
  },
  {
    says: 'different spellings of one check are the same check',
    shared: LINE,
    expected: `ALTER TABLE line ADD CHECK (state IN ('a', 'b')), ADD CHECK (state IN ('c')), ADD CHECK (n BETWEEN 1 AND 9),
      ADD CHECK (span > interval '1 day'), ADD CHECK (NOT n = 5), ADD CHECK ("state" <> ''), ADD CHECK (m >= 0.50),
      ADD CHECK (made > '2020-01-01 00:00:00+00'), ADD CHECK (n = ANY (ARRAY[1, 2]) OR n IS NULL), ADD CHECK (char_length(state) < 9);`,
    actual: `ALTER TABLE line ADD CHECK ((state)::text = ANY ((ARRAY['a'::character varying, 'b'::character varying])::text[])),
      ADD CHECK (state = 'c'), ADD CHECK (n >= 1 AND n <= 9), ADD CHECK (span > '1 day'::interval), ADD CHECK (n <> 5),
      ADD CHECK (state::text <> ''::text), ADD CHECK (m >= 0.5), ADD CHECK (made > timestamptz '2020-01-01 00:00:00+00'),
      ADD CHECK (n IS NULL OR n IN (2, 1)), ADD CHECK (length(state) < 9);`,
    findings: [],
  },
  {
    says: 'a changed condition is found, even if the name stayed the same',
    shared: LINE,
    expected: `ALTER TABLE line ADD CONSTRAINT known CHECK (state IN ('a', 'b')), ADD CONSTRAINT small CHECK (n < 10);`,
    actual: `ALTER TABLE line ADD CONSTRAINT known CHECK (state IN ('a', 'c')), ADD CONSTRAINT small CHECK (n <= 10);`,
    findings: ['warning check.expression line.known', 'warning check.expression line.small'],
  },
  {
    says: 'a check that one side added later is found, named or not',
    shared: LINE,
    expected: 'ALTER TABLE line ADD CHECK (n > 0), ADD CONSTRAINT named CHECK (m > 0);',
    findings: ['warning check.missing line.line_n_check', 'warning check.missing line.named'],
  },
  {
    says: 'checks without names are the same, whatever their generated names',
    shared: LINE,
    expected: 'ALTER TABLE line ADD CHECK (n > 0), ADD CHECK (n < 9), ADD CHECK (n <> m);',
    actual: 'ALTER TABLE line ADD CHECK (n <> m), ADD CHECK (n < 9), ADD CHECK (n > 0);',
  },
  {
    says: 'a missing check without columns and with NO INHERIT is found',
    shared: LINE,
    expected: 'ALTER TABLE line ADD CONSTRAINT never CHECK (false) NO INHERIT;',
    findings: ['warning check.missing line.never'],
  },
  {
    says: 'a check without columns differs if children inherit it',
    shared: LINE,
    expected: 'ALTER TABLE line ADD CONSTRAINT never CHECK (false) NO INHERIT;',
    actual: 'ALTER TABLE line ADD CONSTRAINT never CHECK (false);',
    findings: ['warning check.noInherit line.never'],
  },
  {
    says: 'a check that was not validated is reported once',
    shared: LINE,
    expected: 'ALTER TABLE line ADD CONSTRAINT ok CHECK (n > 0);',
    actual: 'ALTER TABLE line ADD CONSTRAINT ok CHECK (n > 0) NOT VALID;',
    findings: ['warning check.validated line.ok'],
  },
  {
    says: 'a check that was validated later is the same as one that always was',
    shared: LINE,
    expected: 'ALTER TABLE line ADD CONSTRAINT ok CHECK (n > 0);',
    actual: 'ALTER TABLE line ADD CONSTRAINT ok CHECK (n > 0) NOT VALID; ALTER TABLE line VALIDATE CONSTRAINT ok;',
  },
];

const notNull: readonly SchemaPair[] = [
  {
    says: 'NOT NULL is a fact of the column, whatever the name of its constraint',
    expected: 'CREATE TABLE t (a integer NOT NULL, b integer CONSTRAINT given NOT NULL, c integer PRIMARY KEY);',
    actual:
      'CREATE TABLE old (a integer CONSTRAINT mine NOT NULL, b integer); ALTER TABLE old RENAME TO t; ALTER TABLE t ADD c integer PRIMARY KEY, ALTER b SET NOT NULL;',
  },
  {
    says: 'a NOT NULL that one side lacks is reported once',
    expected: 'CREATE TABLE t (a integer CONSTRAINT given NOT NULL);',
    actual: 'CREATE TABLE t (a integer);',
    findings: ['error column.nullable t.a'],
  },
];

describePairs('checks', checks);
describePairs('NOT NULL', notNull);
