import type { KindRepair } from '../../../../repair.ts';

export const extension: KindRepair<'extension'> = {
  add: 'CREATE EXTENSION pg_trgm;',
  drop: 'DROP EXTENSION pg_trgm;',
  change: 'ALTER EXTENSION pg_trgm UPDATE;',
  rename: null,
  fields: {
    version: "ALTER EXTENSION pg_trgm UPDATE TO '1.6';",
    schema: 'ALTER EXTENSION pg_trgm SET SCHEMA extensions;',
    comment: "COMMENT ON EXTENSION pg_trgm IS 'what it is for';",
  },
};
