import type { KindRepair } from '../../../../repair.ts';

export const exclusionConstraint: KindRepair<'exclusionConstraint'> = {
  add: 'ALTER TABLE t ADD CONSTRAINT t_c_excl EXCLUDE USING gist (c WITH &&);',
  drop: 'ALTER TABLE t DROP CONSTRAINT t_c_excl;',
  change: `ALTER TABLE t DROP CONSTRAINT t_c_excl;
ALTER TABLE t ADD CONSTRAINT t_c_excl EXCLUDE USING gist (c WITH &&);`,
  rename: 'ALTER TABLE t RENAME CONSTRAINT old_name TO t_c_excl;',
  fields: {
    predicate: `ALTER TABLE t DROP CONSTRAINT t_c_excl;
ALTER TABLE t ADD CONSTRAINT t_c_excl EXCLUDE USING gist (c WITH &&) WHERE (id > 0);`,
    include: `ALTER TABLE t DROP CONSTRAINT t_c_excl;
ALTER TABLE t ADD CONSTRAINT t_c_excl EXCLUDE USING gist (c WITH &&) INCLUDE (id);`,
    valid: 'REINDEX INDEX CONCURRENTLY t_c_excl;',
    deferrable: `ALTER TABLE t DROP CONSTRAINT t_c_excl;
ALTER TABLE t ADD CONSTRAINT t_c_excl EXCLUDE USING gist (c WITH &&) DEFERRABLE;`,
    initiallyDeferred: `ALTER TABLE t DROP CONSTRAINT t_c_excl;
ALTER TABLE t ADD CONSTRAINT t_c_excl EXCLUDE USING gist (c WITH &&) DEFERRABLE INITIALLY DEFERRED;`,
    options: `ALTER INDEX t_c_excl SET (fillfactor = 90);
-- to the default: ALTER INDEX t_c_excl RESET (fillfactor);`,
    comment: "COMMENT ON CONSTRAINT t_c_excl ON t IS 'what it is for';",
    tablespace: 'ALTER INDEX t_c_excl SET TABLESPACE pg_default;  -- it copies the whole index',
  },
};
