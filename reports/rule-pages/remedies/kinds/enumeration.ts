import { commentOn, type KindRemedies, postgresOnly, rebuilt } from '../remedy.ts';

const AS_CHECK = rebuilt("c TEXT CHECK (c IN ('draft', 'sent'))");

export const enumeration: KindRemedies<'enum'> = {
  add: {
    hint: 'In SQLite, a check on each column of the type does the same.',
    postgres: "CREATE TYPE state AS ENUM ('draft', 'sent');",
    sqlite: AS_CHECK,
  },
  drop: postgresOnly('DROP TYPE state;', 'Drop the columns of the type first, or give them another type.'),
  change: postgresOnly("ALTER TYPE state ADD VALUE 'sent' AFTER 'draft';"),
  rename: postgresOnly('ALTER TYPE old_name RENAME TO state;'),
  fields: {
    labels: {
      hint: 'PostgreSQL adds and renames labels in place; to drop or move one, create another type and convert the columns.',
      postgres: `ALTER TYPE state ADD VALUE 'sent' AFTER 'draft';
ALTER TYPE state RENAME VALUE 'old' TO 'new';
-- to drop one:
CREATE TYPE state_new AS ENUM ('draft', 'sent');
ALTER TABLE t ALTER COLUMN c TYPE state_new USING c::text::state_new;
DROP TYPE state;
ALTER TYPE state_new RENAME TO state;`,
      sqlite: AS_CHECK,
    },
    comment: commentOn('TYPE state'),
  },
};
