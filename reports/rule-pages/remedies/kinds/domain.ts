import { commentOn, type KindRemedies, postgresOnly, rebuilt } from '../remedy.ts';

const CREATE = "CREATE DOMAIN email AS text CONSTRAINT email_check CHECK (VALUE LIKE '%@%');";
const AGAIN = postgresOnly(
  `${CREATE.replace('DOMAIN email', 'DOMAIN email_new')}
ALTER TABLE t ALTER COLUMN c TYPE email_new;
DROP DOMAIN email;
ALTER DOMAIN email_new RENAME TO email;`,
  'It is settled when the domain is made: make another and convert the columns.',
);

export const domain: KindRemedies<'domain'> = {
  add: {
    hint: 'SQLite makes the same promise by a check on each column of the domain.',
    postgres: CREATE,
    sqlite: rebuilt("c TEXT CHECK (c LIKE '%@%')"),
  },
  drop: postgresOnly('DROP DOMAIN email;', 'Columns of the domain have to go first, or get another type.'),
  change: AGAIN,
  rename: postgresOnly('ALTER DOMAIN old_name RENAME TO email;'),
  fields: {
    nullable: postgresOnly(
      'ALTER DOMAIN email SET NOT NULL;\n-- the other way round: ALTER DOMAIN email DROP NOT NULL;',
    ),
    default: postgresOnly(
      "ALTER DOMAIN email SET DEFAULT 'nobody@example.com';\n-- the other way round: ALTER DOMAIN email DROP DEFAULT;",
    ),
    check: postgresOnly(
      "ALTER DOMAIN email DROP CONSTRAINT email_check;\nALTER DOMAIN email ADD CONSTRAINT email_check CHECK (VALUE LIKE '%@%');",
      'Values that it refuses stop it.',
    ),
    validated: postgresOnly('ALTER DOMAIN email VALIDATE CONSTRAINT email_check;', 'Values that it refuses stop it.'),
    comment: commentOn('DOMAIN email'),
  },
};
