import type { RuleRepairs } from '../../../../repair.ts';

export const timeRepairs: RuleRepairs = [
  ['type.zone-one-side', "ALTER TABLE t ALTER COLUMN c TYPE timestamptz USING c AT TIME ZONE 'UTC';"],
  ['type.second-digits', 'ALTER TABLE t ALTER COLUMN c TYPE timestamptz(3);  -- it rounds what is there'],
  ['type.time-text', 'ALTER TABLE t ALTER COLUMN c TYPE timestamptz USING c::timestamptz;  -- if it is text there'],
  ['type.minority-encoding', null],
  [
    'type.local-time',
    `ALTER ROLE app SET timezone = 'UTC';
-- or:
ALTER TABLE t ALTER COLUMN c TYPE timestamptz USING c AT TIME ZONE 'UTC';`,
  ],
  ['type.time-zone', null],
];
