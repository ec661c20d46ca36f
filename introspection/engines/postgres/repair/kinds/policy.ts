import type { KindRepair } from '../../../../repair.ts';

const ROLES = 'ALTER POLICY own_rows ON t TO app USING (c = current_user) WITH CHECK (c = current_user);';

export const policy: KindRepair<'policy'> = {
  add: `CREATE POLICY own_rows ON t FOR SELECT TO app USING (c = current_user);
ALTER TABLE t ENABLE ROW LEVEL SECURITY;`,
  drop: 'DROP POLICY own_rows ON t;',
  change: `BEGIN;
DROP POLICY own_rows ON t;
CREATE POLICY own_rows ON t FOR SELECT TO app USING (c = current_user);
COMMIT;`,
  rename: 'ALTER POLICY old_name ON t RENAME TO own_rows;',
  fields: {
    roles: ROLES,
    using: ROLES,
    withCheck: ROLES,
    comment: "COMMENT ON POLICY own_rows ON t IS 'what it is for';",
  },
};
