import type { RuleRepairs } from '../../../../repair.ts';

export const adviceRepairs: RuleRepairs = [
  ['advice.foreign-key-types', 'ALTER TABLE t ALTER COLUMN c TYPE bigint;'],
  [
    'advice.not-in-force',
    `REINDEX INDEX CONCURRENTLY t_c_idx;
-- a constraint: ALTER TABLE t ALTER CONSTRAINT t_c_fkey ENFORCED;
-- a trigger: ALTER TABLE t ENABLE TRIGGER t_touch;`,
  ],
  ['advice.misread-type', null],
  ['advice.mixed-text', 'ALTER TABLE t ALTER COLUMN c TYPE text;  -- or varchar(255) in the other table'],
  ['advice.nullable-key', null],
  ['advice.redundant-index', 'DROP INDEX CONCURRENTLY t_a_idx;'],
  ['advice.unindexed-foreign-key', 'CREATE INDEX CONCURRENTLY t_c_idx ON t (c);'],
  ['advice.unkeyed-target', 'ALTER TABLE p ADD CONSTRAINT p_id_key UNIQUE (id);'],
];
