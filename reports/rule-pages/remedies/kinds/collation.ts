import { commentOn, type KindRemedies, postgresOnly } from '../remedy.ts';

const CREATE = "CREATE COLLATION german (provider = icu, locale = 'de-DE');";

export const collation: KindRemedies<'collation'> = {
  add: postgresOnly(CREATE, 'An application that opens a SQLite file brings its collations along, as functions.'),
  drop: postgresOnly('DROP COLLATION german;', 'Columns and indexes that use it have to go first.'),
  change: postgresOnly(
    `ALTER COLLATION german RENAME TO german_old;
${CREATE}
ALTER TABLE t ALTER COLUMN c TYPE text COLLATE german;
DROP COLLATION german_old;`,
    'It is settled when the collation is made: make another and give it to the columns.',
  ),
  rename: postgresOnly('ALTER COLLATION old_name RENAME TO german;'),
  fields: {
    version: postgresOnly(
      'REINDEX TABLE t;  -- every table with an index that uses it\nALTER COLLATION german REFRESH VERSION;',
    ),
    comment: commentOn('COLLATION german'),
  },
};
