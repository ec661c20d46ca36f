import type { KindRepair } from '../../../../repair.ts';

export const schema: KindRepair<'schema'> = {
  add: 'CREATE SCHEMA app;',
  drop: 'DROP SCHEMA app;',
  change: 'CREATE SCHEMA app;',
  rename: null,
  fields: {
    comment: "COMMENT ON SCHEMA app IS 'what it is for';",
  },
};
