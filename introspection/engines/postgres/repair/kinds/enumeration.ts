import type { KindRepair } from '../../../../repair.ts';

export const enumeration: KindRepair<'enum'> = {
  add: "CREATE TYPE state AS ENUM ('draft', 'sent');",
  drop: 'DROP TYPE state;',
  change: "ALTER TYPE state ADD VALUE 'sent' AFTER 'draft';",
  rename: 'ALTER TYPE old_name RENAME TO state;',
  fields: {
    labels: `ALTER TYPE state ADD VALUE 'sent' AFTER 'draft';
ALTER TYPE state RENAME VALUE 'old' TO 'new';
-- to drop one:
CREATE TYPE state_new AS ENUM ('draft', 'sent');
ALTER TABLE t ALTER COLUMN c TYPE state_new USING c::text::state_new;
DROP TYPE state;
ALTER TYPE state_new RENAME TO state;`,
    comment: "COMMENT ON TYPE state IS 'what it is for';",
  },
};
