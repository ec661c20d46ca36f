import type { KindRepair } from '../../../../repair.ts';

export const index: KindRepair<'index'> = {
  add: 'CREATE INDEX CONCURRENTLY t_c_idx ON t (c);  -- without a lock for writers; not in a transaction',
  drop: 'DROP INDEX CONCURRENTLY t_c_idx;',
  change: `CREATE INDEX t_c_new ON t (c);
DROP INDEX t_c_idx;
ALTER INDEX t_c_new RENAME TO t_c_idx;`,
  rename: 'ALTER INDEX old_name RENAME TO t_c_idx;',
  fields: {
    unique: `CREATE UNIQUE INDEX t_c_new ON t (c);
DROP INDEX t_c_idx;
ALTER INDEX t_c_new RENAME TO t_c_idx;`,
    nullsNotDistinct: `CREATE UNIQUE INDEX t_c_new ON t (c) NULLS NOT DISTINCT;
DROP INDEX t_c_idx;
ALTER INDEX t_c_new RENAME TO t_c_idx;`,
    method: `CREATE INDEX t_c_new ON t USING btree (c);
DROP INDEX t_c_idx;
ALTER INDEX t_c_new RENAME TO t_c_idx;`,
    include: `CREATE INDEX t_c_new ON t (c) INCLUDE (id);
DROP INDEX t_c_idx;
ALTER INDEX t_c_new RENAME TO t_c_idx;`,
    predicate: `CREATE INDEX t_c_new ON t (c) WHERE c > 0;
DROP INDEX t_c_idx;
ALTER INDEX t_c_new RENAME TO t_c_idx;`,
    valid: 'REINDEX INDEX CONCURRENTLY t_c_idx;',
    options: `ALTER INDEX t_c_idx SET (fillfactor = 90);
-- to the default: ALTER INDEX t_c_idx RESET (fillfactor);`,
    comment: "COMMENT ON INDEX t_c_idx IS 'what it is for';",
    statistics: `ALTER INDEX t_c_idx ALTER COLUMN 1 SET STATISTICS 500;  -- the first key; -1 is the default
ANALYZE t;`,
    tablespace: 'ALTER INDEX t_c_idx SET TABLESPACE pg_default;  -- it copies the whole index',
  },
};
