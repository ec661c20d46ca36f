import { type RuleRemedy, rebuilt } from '../remedy.ts';

const BOOLEAN_CHECK = rebuilt('c INTEGER NOT NULL DEFAULT 0 CHECK (c IN (0, 1))');

export const numberRemedies = {
  'type.integer-range': {
    hint: 'Use the larger type on both sides, unless the values stay small; a check limits SQLite to the same range.',
    postgres: 'ALTER TABLE t ALTER COLUMN c TYPE bigint;  -- it rewrites the table',
    sqlite: rebuilt('c INTEGER CHECK (c BETWEEN -2147483648 AND 2147483647)'),
  },
  'type.integer-boolean-unproved': {
    hint: 'If it is a flag, add a check. If it counts something, the boolean is wrong.',
    postgres: 'ALTER TABLE t ALTER COLUMN c TYPE integer USING c::integer;  -- if it counts',
    sqlite: BOOLEAN_CHECK,
  },
  'type.boolean-smallint': {
    hint: 'If the application binds booleans, PostgreSQL needs the type boolean.',
    postgres: `ALTER TABLE t ALTER COLUMN c DROP DEFAULT;
ALTER TABLE t ALTER COLUMN c TYPE boolean USING c <> 0;
ALTER TABLE t ALTER COLUMN c SET DEFAULT false;`,
    sqlite: rebuilt('c INTEGER'),
  },
  'type.whole-decimal': {
    hint: 'Without fractions, declare INTEGER on SQLite. With fractions, PostgreSQL needs numeric.',
    postgres: 'ALTER TABLE t ALTER COLUMN c TYPE numeric;  -- for fractions',
    sqlite: rebuilt('c INTEGER'),
  },
  'type.integer-float': {
    postgres: 'ALTER TABLE t ALTER COLUMN c TYPE bigint;  -- it rounds fractions',
    sqlite: rebuilt('c REAL'),
  },
  'type.boolean-integer-unproved': {
    hint: 'If it is a flag, use boolean; a check (c IN (0, 1)) on the number works too.',
    postgres: `ALTER TABLE t ALTER COLUMN c DROP DEFAULT;
ALTER TABLE t ALTER COLUMN c TYPE boolean USING c <> 0;
ALTER TABLE t ALTER COLUMN c SET DEFAULT false;`,
    sqlite: rebuilt('c INTEGER'),
  },
  'type.unsigned': {
    hint: 'A check refuses what the other side refuses, below zero and above its largest number.',
    postgres: 'ALTER TABLE t ADD CONSTRAINT t_c_check CHECK (c BETWEEN 0 AND 4294967295);',
    sqlite: null,
  },
  'type.integer-size': {
    hint: 'Widen the narrow side.',
    postgres: 'ALTER TABLE t ALTER COLUMN c TYPE bigint;  -- it rewrites the table',
    sqlite: null,
  },
  'type.float-size': {
    hint: 'Widen the narrow side.',
    postgres: 'ALTER TABLE t ALTER COLUMN c TYPE double precision;',
    sqlite: null,
  },
  'type.decimal-size': {
    hint: 'Give both sides the larger size.',
    postgres: 'ALTER TABLE t ALTER COLUMN c TYPE numeric(12, 2);',
    sqlite: null,
  },
  'type.float-precision': {
    postgres: 'ALTER TABLE t ALTER COLUMN c TYPE double precision;',
    sqlite: null,
  },
  'type.decimal': {
    hint: 'If digits matter, as for money, store a whole number of the smallest unit on both sides.',
    postgres: 'ALTER TABLE t ALTER COLUMN c TYPE bigint USING round(c * 100)::bigint;',
    sqlite: rebuilt('c INTEGER').replace('SELECT id, c', 'SELECT id, CAST(round(c * 100) AS INTEGER)'),
  },
  'type.epoch': {
    hint: 'If rows are copied or compared, use the same encoding on both sides; otherwise put the unit into the name of the column.',
    postgres: 'ALTER TABLE t ALTER COLUMN c TYPE bigint USING extract(epoch FROM c)::bigint;',
    sqlite: rebuilt().replace('SELECT id, c', "SELECT id, datetime(c, 'unixepoch')"),
  },
  'type.duration': {
    hint: 'If rows are copied or compared, use the same encoding on both sides; otherwise put the unit into the name of the column.',
    postgres: 'ALTER TABLE t ALTER COLUMN c TYPE bigint USING (extract(epoch FROM c) * 1000000)::bigint;',
    sqlite: null,
  },
} satisfies Readonly<Record<string, RuleRemedy>>;
