import { type RuleRemedy, rebuilt } from '../remedy.ts';

const BOOLEAN_CHECK = rebuilt('c INTEGER NOT NULL DEFAULT 0 CHECK (c IN (0, 1))');

export const numberRemedies = {
  'type.integer-range': {
    hint: 'Widen the narrow side, unless the values are known to stay small; a check keeps SQLite in the same range.',
    postgres: 'ALTER TABLE t ALTER COLUMN c TYPE bigint;  -- it writes the table anew',
    sqlite: rebuilt('c INTEGER CHECK (c BETWEEN -2147483648 AND 2147483647)'),
  },
  'type.integer-boolean-unproved': {
    hint: 'When it is a flag, a check settles it. When it counts something, the boolean is wrong.',
    postgres: 'ALTER TABLE t ALTER COLUMN c TYPE integer USING c::integer;  -- when it counts',
    sqlite: BOOLEAN_CHECK,
  },
  'type.boolean-smallint': {
    hint: 'Where the application binds booleans, PostgreSQL needs the type.',
    postgres: `ALTER TABLE t ALTER COLUMN c DROP DEFAULT;
ALTER TABLE t ALTER COLUMN c TYPE boolean USING c <> 0;
ALTER TABLE t ALTER COLUMN c SET DEFAULT false;`,
    sqlite: rebuilt('c INTEGER'),
  },
  'type.whole-decimal': {
    hint: 'Declare INTEGER on SQLite where no fraction is meant. Where one is, PostgreSQL needs numeric.',
    postgres: 'ALTER TABLE t ALTER COLUMN c TYPE numeric;  -- where fractions are meant',
    sqlite: rebuilt('c INTEGER'),
  },
  'type.integer-float': {
    postgres: 'ALTER TABLE t ALTER COLUMN c TYPE bigint;  -- it rounds fractions',
    sqlite: rebuilt('c REAL'),
  },
  'type.boolean-integer-unproved': {
    hint: 'When it is a flag, make it one; a check (c IN (0, 1)) on the number does as well.',
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
    postgres: 'ALTER TABLE t ALTER COLUMN c TYPE bigint;  -- it writes the table anew',
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
    hint: 'Where digits count, as with money, keep a whole number of the smallest unit on both sides.',
    postgres: 'ALTER TABLE t ALTER COLUMN c TYPE bigint USING round(c * 100)::bigint;',
    sqlite: rebuilt('c INTEGER').replace('SELECT id, c', 'SELECT id, CAST(round(c * 100) AS INTEGER)'),
  },
  'type.epoch': {
    hint: 'Keep the same encoding on both sides where rows are copied or compared; otherwise write the unit into the name of the column.',
    postgres: 'ALTER TABLE t ALTER COLUMN c TYPE bigint USING extract(epoch FROM c)::bigint;',
    sqlite: rebuilt().replace('SELECT id, c', "SELECT id, datetime(c, 'unixepoch')"),
  },
  'type.duration': {
    hint: 'Keep the same encoding on both sides where rows are copied or compared; otherwise write the unit into the name of the column.',
    postgres: 'ALTER TABLE t ALTER COLUMN c TYPE bigint USING (extract(epoch FROM c) * 1000000)::bigint;',
    sqlite: null,
  },
} satisfies Readonly<Record<string, RuleRemedy>>;
