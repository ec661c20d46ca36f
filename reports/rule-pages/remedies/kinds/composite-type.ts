import { commentOn, type KindRemedies, postgresOnly } from '../remedy.ts';

export const compositeType: KindRemedies<'compositeType'> = {
  add: postgresOnly(
    'CREATE TYPE place AS (street text, town text);',
    'SQLite keeps the parts as columns of their own, or as JSON.',
  ),
  drop: postgresOnly('DROP TYPE place;', 'Columns of the type have to go first.'),
  change: postgresOnly(
    `ALTER TYPE place ADD ATTRIBUTE country text;
ALTER TYPE place DROP ATTRIBUTE country;
ALTER TYPE place RENAME ATTRIBUTE town TO city;`,
    'While a column is of the type, no attribute of it gets another type.',
  ),
  rename: postgresOnly('ALTER TYPE old_name RENAME TO place;'),
  fields: { comment: commentOn('TYPE place') },
};
