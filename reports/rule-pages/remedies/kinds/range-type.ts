import { commentOn, type KindRemedies, postgresOnly } from '../remedy.ts';

const CREATE = 'CREATE TYPE span AS RANGE (subtype = float8, subtype_diff = float8mi);';

export const rangeType: KindRemedies<'rangeType'> = {
  add: postgresOnly(CREATE, 'In SQLite, store the two bounds in separate columns.'),
  drop: postgresOnly('DROP TYPE span;', 'Drop the columns of the type first.'),
  change: postgresOnly(
    `ALTER TYPE span RENAME TO span_old;
${CREATE}
ALTER TABLE t ALTER COLUMN c TYPE span USING c::text::span;
DROP TYPE span_old;`,
    'It is fixed when the type is created: create another and convert the columns.',
  ),
  rename: postgresOnly('ALTER TYPE old_name RENAME TO span;'),
  fields: { comment: commentOn('TYPE span') },
};
