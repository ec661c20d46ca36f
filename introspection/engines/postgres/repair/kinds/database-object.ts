import type { KindRepair } from '../../../../repair.ts';

export const databaseObject: KindRepair<'databaseObject'> = {
  add: 'CREATE CAST (text AS integer) WITH INOUT AS ASSIGNMENT;',
  drop: 'DROP CAST (text AS integer);',
  change: `DROP CAST (text AS integer);
CREATE CAST (text AS integer) WITH INOUT AS ASSIGNMENT;`,
  rename: null,
  fields: {
    comment: "COMMENT ON CAST (text AS integer) IS 'what it is for';",
  },
};
