import type { KindRepair } from '../../../../repair.ts';

export const domain: KindRepair<'domain'> = {
  add: "CREATE DOMAIN email AS text CONSTRAINT email_check CHECK (VALUE LIKE '%@%');",
  drop: 'DROP DOMAIN email;',
  change: `CREATE DOMAIN email_new AS text CONSTRAINT email_check CHECK (VALUE LIKE '%@%');
ALTER TABLE t ALTER COLUMN c TYPE email_new;
DROP DOMAIN email;
ALTER DOMAIN email_new RENAME TO email;`,
  rename: 'ALTER DOMAIN old_name RENAME TO email;',
  fields: {
    nullable: `ALTER DOMAIN email SET NOT NULL;
-- the other way round: ALTER DOMAIN email DROP NOT NULL;`,
    default: `ALTER DOMAIN email SET DEFAULT 'nobody@example.com';
-- the other way round: ALTER DOMAIN email DROP DEFAULT;`,
    check: `ALTER DOMAIN email DROP CONSTRAINT email_check;
ALTER DOMAIN email ADD CONSTRAINT email_check CHECK (VALUE LIKE '%@%');`,
    validated: 'ALTER DOMAIN email VALIDATE CONSTRAINT email_check;',
    comment: "COMMENT ON DOMAIN email IS 'what it is for';",
  },
};
