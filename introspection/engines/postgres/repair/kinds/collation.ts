import type { KindRepair } from '../../../../repair.ts';

export const collation: KindRepair<'collation'> = {
  add: "CREATE COLLATION german (provider = icu, locale = 'de-DE');",
  drop: 'DROP COLLATION german;',
  change: `ALTER COLLATION german RENAME TO german_old;
CREATE COLLATION german (provider = icu, locale = 'de-DE');
ALTER TABLE t ALTER COLUMN c TYPE text COLLATE german;
DROP COLLATION german_old;`,
  rename: 'ALTER COLLATION old_name RENAME TO german;',
  fields: {
    version: `REINDEX TABLE t;  -- every table with an index that uses it
ALTER COLLATION german REFRESH VERSION;`,
    comment: "COMMENT ON COLLATION german IS 'what it is for';",
  },
};
