import { commentOn, type KindRemedies, postgresOnly } from '../remedy.ts';

const CREATE = "CREATE COLLATION german (provider = icu, locale = 'de-DE');";

export const collation: KindRemedies<'collation'> = {
  add: postgresOnly(CREATE, 'In SQLite the application registers its collations, as functions.'),
  drop: postgresOnly('DROP COLLATION german;', 'Drop the columns and indexes that use it first.'),
  change: postgresOnly(
    `ALTER COLLATION german RENAME TO german_old;
${CREATE}
ALTER TABLE t ALTER COLUMN c TYPE text COLLATE german;
DROP COLLATION german_old;`,
    'It is fixed when the collation is created: create another and change the columns.',
  ),
  rename: postgresOnly('ALTER COLLATION old_name RENAME TO german;'),
  fields: {
    version: postgresOnly(
      'REINDEX TABLE t;  -- every table with an index that uses it\nALTER COLLATION german REFRESH VERSION;',
    ),
    comment: commentOn('COLLATION german'),
  },
};
