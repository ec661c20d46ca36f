import type { KindRepair } from '../../../../repair.ts';

export const unique: KindRepair<'unique'> = {
  add: 'ALTER TABLE t ADD CONSTRAINT t_c_key UNIQUE (c);',
  drop: 'ALTER TABLE t DROP CONSTRAINT t_c_key;',
  change: `ALTER TABLE t DROP CONSTRAINT t_c_key;
ALTER TABLE t ADD CONSTRAINT t_c_key UNIQUE (c);`,
  rename: 'ALTER TABLE t RENAME CONSTRAINT old_name TO t_c_key;',
  fields: {
    nullsNotDistinct: `-- since PostgreSQL 15
ALTER TABLE t DROP CONSTRAINT t_c_key;
ALTER TABLE t ADD CONSTRAINT t_c_key UNIQUE NULLS NOT DISTINCT (c);`,
    include: `ALTER TABLE t DROP CONSTRAINT t_c_key;
ALTER TABLE t ADD CONSTRAINT t_c_key UNIQUE (c) INCLUDE (id);`,
    valid: 'REINDEX INDEX CONCURRENTLY t_c_key;',
    deferrable: `ALTER TABLE t DROP CONSTRAINT t_c_key;
ALTER TABLE t ADD CONSTRAINT t_c_key UNIQUE (c) DEFERRABLE;`,
    initiallyDeferred: `ALTER TABLE t DROP CONSTRAINT t_c_key;
ALTER TABLE t ADD CONSTRAINT t_c_key UNIQUE (c) DEFERRABLE INITIALLY DEFERRED;`,
    withoutOverlaps: `-- since PostgreSQL 18
ALTER TABLE t DROP CONSTRAINT t_c_key;
ALTER TABLE t ADD CONSTRAINT t_c_key UNIQUE (c, valid WITHOUT OVERLAPS);`,
    options: `ALTER INDEX t_c_key SET (fillfactor = 90);
-- to the default: ALTER INDEX t_c_key RESET (fillfactor);`,
    onConflict: null,
    comment: "COMMENT ON CONSTRAINT t_c_key ON t IS 'what it is for';",
    tablespace: 'ALTER INDEX t_c_key SET TABLESPACE pg_default;  -- it copies the whole index',
  },
};
