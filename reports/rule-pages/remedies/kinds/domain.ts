import { commentOn, type KindRemedies, postgresOnly, rebuilt } from '../remedy.ts';

const CREATE = "CREATE DOMAIN email AS text CONSTRAINT email_check CHECK (VALUE LIKE '%@%');";
const AGAIN = postgresOnly(
  `${CREATE.replace('DOMAIN email', 'DOMAIN email_new')}
ALTER TABLE t ALTER COLUMN c TYPE email_new;
DROP DOMAIN email;
ALTER DOMAIN email_new RENAME TO email;`,
  'It is fixed when the domain is created: create another and convert the columns.',
);

export const domain: KindRemedies<'domain'> = {
  add: {
    hint: 'In SQLite, a check on each column of the domain does the same.',
    postgres: CREATE,
    sqlite: rebuilt("c TEXT CHECK (c LIKE '%@%')"),
  },
  drop: postgresOnly('DROP DOMAIN email;', 'Drop the columns of the domain first, or give them another type.'),
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
      'It fails if there are values that it refuses.',
    ),
    validated: postgresOnly(
      'ALTER DOMAIN email VALIDATE CONSTRAINT email_check;',
      'It fails if there are values that it refuses.',
    ),
    comment: commentOn('DOMAIN email'),
  },
};
