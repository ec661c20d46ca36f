import { commentOn, type KindRemedies, postgresOnly } from '../remedy.ts';

export const compositeType: KindRemedies<'compositeType'> = {
  add: postgresOnly(
    'CREATE TYPE place AS (street text, town text);',
    'In SQLite, store the parts in separate columns, or as JSON.',
  ),
  drop: postgresOnly('DROP TYPE place;', 'Drop the columns of the type first.'),
  change: postgresOnly(
    `ALTER TYPE place ADD ATTRIBUTE country text;
ALTER TYPE place DROP ATTRIBUTE country;
ALTER TYPE place RENAME ATTRIBUTE town TO city;`,
    'The type of an attribute cannot be changed while a column has the composite type.',
  ),
  rename: postgresOnly('ALTER TYPE old_name RENAME TO place;'),
  fields: { comment: commentOn('TYPE place') },
};
