import type { KindRepair } from '../../../../repair.ts';

export const materializedView: KindRepair<'materializedView'> = {
  add: 'CREATE MATERIALIZED VIEW v AS SELECT id, c FROM t;',
  drop: 'DROP MATERIALIZED VIEW v;',
  change: `DROP MATERIALIZED VIEW v;
CREATE MATERIALIZED VIEW v AS SELECT id, c FROM t;
-- create its indexes again`,
  rename: 'ALTER MATERIALIZED VIEW old_name RENAME TO v;',
  fields: {
    populated: 'REFRESH MATERIALIZED VIEW v;',
    options: `ALTER MATERIALIZED VIEW v SET (fillfactor = 90);
-- to the default: ALTER MATERIALIZED VIEW v RESET (fillfactor);`,
    comment: "COMMENT ON MATERIALIZED VIEW v IS 'what it is for';",
    accessMethod: 'ALTER MATERIALIZED VIEW v SET ACCESS METHOD heap;  -- since PostgreSQL 15; it rewrites all rows',
    clusteredBy: `ALTER MATERIALIZED VIEW v CLUSTER ON v_c_idx;
-- the other way round: ALTER MATERIALIZED VIEW v SET WITHOUT CLUSTER;`,
    tablespace: 'ALTER MATERIALIZED VIEW v SET TABLESPACE pg_default;  -- it copies all rows',
  },
};
