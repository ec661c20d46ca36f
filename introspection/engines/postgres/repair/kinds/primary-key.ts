import type { KindRepair } from '../../../../repair.ts';

export const primaryKey: KindRepair<'primaryKey'> = {
  add: 'ALTER TABLE t ADD CONSTRAINT t_pkey PRIMARY KEY (id);',
  drop: 'ALTER TABLE t DROP CONSTRAINT t_pkey;',
  change: `ALTER TABLE t DROP CONSTRAINT t_pkey;
ALTER TABLE t ADD CONSTRAINT t_pkey PRIMARY KEY (id);`,
  rename: null,
  fields: {
    include: `ALTER TABLE t DROP CONSTRAINT t_pkey;
ALTER TABLE t ADD CONSTRAINT t_pkey PRIMARY KEY (id) INCLUDE (c);`,
    valid: 'REINDEX INDEX CONCURRENTLY t_pkey;',
    deferrable: `ALTER TABLE t DROP CONSTRAINT t_pkey;
ALTER TABLE t ADD CONSTRAINT t_pkey PRIMARY KEY (id) DEFERRABLE;`,
    initiallyDeferred: `ALTER TABLE t DROP CONSTRAINT t_pkey;
ALTER TABLE t ADD CONSTRAINT t_pkey PRIMARY KEY (id) DEFERRABLE INITIALLY DEFERRED;`,
    withoutOverlaps: `-- since PostgreSQL 18
ALTER TABLE t DROP CONSTRAINT t_pkey;
ALTER TABLE t ADD CONSTRAINT t_pkey PRIMARY KEY (id, valid WITHOUT OVERLAPS);`,
    options: `ALTER INDEX t_pkey SET (fillfactor = 90);
-- to the default: ALTER INDEX t_pkey RESET (fillfactor);`,
    onConflict: null,
    comment: "COMMENT ON CONSTRAINT t_pkey ON t IS 'what it is for';",
    tablespace: 'ALTER INDEX t_pkey SET TABLESPACE pg_default;  -- it copies the whole index',
  },
};
