import type { RuleRepairs } from '../../../../repair.ts';

const TYPE_INTEGER_RANGE = 'ALTER TABLE t ALTER COLUMN c TYPE bigint;  -- it rewrites the table';
const TYPE_BOOLEAN_SMALLINT = `ALTER TABLE t ALTER COLUMN c DROP DEFAULT;
ALTER TABLE t ALTER COLUMN c TYPE boolean USING c <> 0;
ALTER TABLE t ALTER COLUMN c SET DEFAULT false;`;

export const numberRepairs: RuleRepairs = [
  ['type.integer-range', TYPE_INTEGER_RANGE],
  ['type.integer-boolean-unproved', 'ALTER TABLE t ALTER COLUMN c TYPE integer USING c::integer;  -- if it counts'],
  ['type.boolean-smallint', TYPE_BOOLEAN_SMALLINT],
  ['type.whole-decimal', 'ALTER TABLE t ALTER COLUMN c TYPE numeric;  -- for fractions'],
  ['type.integer-float', 'ALTER TABLE t ALTER COLUMN c TYPE bigint;  -- it rounds fractions'],
  ['type.boolean-integer-unproved', TYPE_BOOLEAN_SMALLINT],
  ['type.unsigned', 'ALTER TABLE t ADD CONSTRAINT t_c_check CHECK (c BETWEEN 0 AND 4294967295);'],
  ['type.integer-size', TYPE_INTEGER_RANGE],
  ['type.float-size', 'ALTER TABLE t ALTER COLUMN c TYPE double precision;'],
  ['type.decimal-size', 'ALTER TABLE t ALTER COLUMN c TYPE numeric(12, 2);'],
  ['type.float-precision', 'ALTER TABLE t ALTER COLUMN c TYPE double precision;'],
  ['type.decimal', 'ALTER TABLE t ALTER COLUMN c TYPE bigint USING round(c * 100)::bigint;'],
  ['type.epoch', 'ALTER TABLE t ALTER COLUMN c TYPE bigint USING extract(epoch FROM c)::bigint;'],
  ['type.duration', 'ALTER TABLE t ALTER COLUMN c TYPE bigint USING (extract(epoch FROM c) * 1000000)::bigint;'],
];
