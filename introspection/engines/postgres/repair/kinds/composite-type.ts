import type { KindRepair } from '../../../../repair.ts';

export const compositeType: KindRepair<'compositeType'> = {
  add: 'CREATE TYPE place AS (street text, town text);',
  drop: 'DROP TYPE place;',
  change: `ALTER TYPE place ADD ATTRIBUTE country text;
ALTER TYPE place DROP ATTRIBUTE country;
ALTER TYPE place RENAME ATTRIBUTE town TO city;`,
  rename: 'ALTER TYPE old_name RENAME TO place;',
  fields: {
    comment: "COMMENT ON TYPE place IS 'what it is for';",
  },
};
