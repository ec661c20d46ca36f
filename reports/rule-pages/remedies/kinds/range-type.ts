import { commentOn, type KindRemedies, postgresOnly } from '../remedy.ts';

const CREATE = 'CREATE TYPE span AS RANGE (subtype = float8, subtype_diff = float8mi);';

export const rangeType: KindRemedies<'rangeType'> = {
  add: postgresOnly(CREATE, 'SQLite keeps the two bounds as columns of their own.'),
  drop: postgresOnly('DROP TYPE span;', 'Columns of the type have to go first.'),
  change: postgresOnly(
    `ALTER TYPE span RENAME TO span_old;
${CREATE}
ALTER TABLE t ALTER COLUMN c TYPE span USING c::text::span;
DROP TYPE span_old;`,
    'It is settled when the type is made: make another and convert the columns.',
  ),
  rename: postgresOnly('ALTER TYPE old_name RENAME TO span;'),
  fields: { comment: commentOn('TYPE span') },
};
