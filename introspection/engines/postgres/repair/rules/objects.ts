import type { RuleRepairs } from '../../../../repair.ts';

const PARTITION_OF_RANGE = 'CREATE TABLE t_2027 PARTITION OF t FOR VALUES FROM (10) TO (20);';

export const objectRepairs: RuleRepairs = [
  ['table.engine-only', "CREATE INDEX t_search ON t USING gin (to_tsvector('simple', c));"],
  [
    'table.full-text',
    `ALTER TABLE t ADD COLUMN found tsvector GENERATED ALWAYS AS (to_tsvector('simple', c)) STORED;
CREATE INDEX t_found ON t USING gin (found);`,
  ],
  [
    'table.full-text-stale',
    `ALTER TABLE t DROP COLUMN found;
ALTER TABLE t ADD COLUMN found tsvector GENERATED ALWAYS AS (to_tsvector('simple', c)) STORED;`,
  ],
  [
    'enum.label-order',
    `CREATE TYPE state_new AS ENUM ('draft', 'sent');
ALTER TABLE t ALTER COLUMN c TYPE state_new USING c::text::state_new;
DROP TYPE state;
ALTER TYPE state_new RENAME TO state;`,
  ],
  ['partition.of-range', PARTITION_OF_RANGE],
  [
    'partition.rows-refused',
    `CREATE TABLE t_2027 PARTITION OF t FOR VALUES FROM (10) TO (20);
-- or: CREATE TABLE t_rest PARTITION OF t DEFAULT;`,
  ],
  ['partition.of-missing', PARTITION_OF_RANGE],
  ['partition.of-plain-table', 'ALTER TABLE t DETACH PARTITION t_2027;'],
  ['table.divided', 'CREATE TABLE t_rest PARTITION OF t DEFAULT;'],
  [
    'trigger.switched-in-partition',
    `ALTER TABLE t_2027 ENABLE TRIGGER t_touch;
-- the other way round: ALTER TABLE t_2027 DISABLE TRIGGER t_touch;`,
  ],
  [
    'presence.not-in-force',
    `DROP INDEX CONCURRENTLY t_c_idx;
-- a trigger: DROP TRIGGER t_touch ON t;`,
  ],
  ['table.unlogged', 'ALTER TABLE t SET LOGGED;'],
  [
    'table.row-security',
    `ALTER TABLE t NO FORCE ROW LEVEL SECURITY;
ALTER TABLE t DISABLE ROW LEVEL SECURITY;`,
  ],
  ['view.options-one-engine', 'ALTER VIEW v RESET (security_invoker);'],
  [
    'check.no-inherit',
    `ALTER TABLE t DROP CONSTRAINT t_c_check;
ALTER TABLE t ADD CONSTRAINT t_c_check CHECK (c > 0);`,
  ],
  ['presence.unreadable', 'GRANT pg_read_all_data TO app;'],
  [
    'name.renamed',
    `ALTER INDEX old_name RENAME TO t_c_idx;
-- a constraint: ALTER TABLE t RENAME CONSTRAINT old_name TO t_c_key;`,
  ],
  ['name.convention', 'ALTER TABLE t RENAME COLUMN "createdAt" TO created_at;'],
  ['code.schema-in-text', 'ALTER FUNCTION f() SET search_path = app;'],
  ['privilege.of-newer-version', 'REVOKE MAINTAIN ON t FROM app;  -- PostgreSQL 17 and later'],
];
