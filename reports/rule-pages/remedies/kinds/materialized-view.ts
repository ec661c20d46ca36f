import { commentOn, type KindRemedies, postgresOnly } from '../remedy.ts';

const CREATE = 'CREATE MATERIALIZED VIEW v AS SELECT id, c FROM t;';
const TABLE = 'CREATE TABLE v AS SELECT id, c FROM t;  -- fill it again when it should be fresh';

export const materializedView: KindRemedies<'materializedView'> = {
  add: { hint: 'In SQLite, use a table that the application fills.', postgres: CREATE, sqlite: TABLE },
  drop: postgresOnly('DROP MATERIALIZED VIEW v;'),
  change: postgresOnly(`DROP MATERIALIZED VIEW v;\n${CREATE}\n-- create its indexes again`),
  rename: postgresOnly('ALTER MATERIALIZED VIEW old_name RENAME TO v;'),
  fields: {
    populated: postgresOnly('REFRESH MATERIALIZED VIEW v;'),
    options: postgresOnly(
      'ALTER MATERIALIZED VIEW v SET (fillfactor = 90);\n-- to the default: ALTER MATERIALIZED VIEW v RESET (fillfactor);',
    ),
    comment: commentOn('MATERIALIZED VIEW v'),
    accessMethod: postgresOnly(
      'ALTER MATERIALIZED VIEW v SET ACCESS METHOD heap;  -- since PostgreSQL 15; it rewrites all rows',
    ),
    clusteredBy: postgresOnly(
      'ALTER MATERIALIZED VIEW v CLUSTER ON v_c_idx;\n-- the other way round: ALTER MATERIALIZED VIEW v SET WITHOUT CLUSTER;',
    ),
    tablespace: postgresOnly('ALTER MATERIALIZED VIEW v SET TABLESPACE pg_default;  -- it copies all rows'),
  },
};
