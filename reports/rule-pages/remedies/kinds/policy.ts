import { commentOn, type KindRemedies, postgresOnly } from '../remedy.ts';

const CREATE = 'CREATE POLICY own_rows ON t FOR SELECT TO app USING (c = current_user);';
const ALTER = 'ALTER POLICY own_rows ON t TO app USING (c = current_user) WITH CHECK (c = current_user);';

export const policy: KindRemedies<'policy'> = {
  add: postgresOnly(
    `${CREATE}\nALTER TABLE t ENABLE ROW LEVEL SECURITY;`,
    'Without row security the policy has no effect. In SQLite the application must filter rows.',
  ),
  drop: postgresOnly('DROP POLICY own_rows ON t;'),
  change: postgresOnly(`BEGIN;\nDROP POLICY own_rows ON t;\n${CREATE}\nCOMMIT;`),
  rename: postgresOnly('ALTER POLICY old_name ON t RENAME TO own_rows;'),
  fields: {
    roles: postgresOnly(ALTER),
    using: postgresOnly(ALTER),
    withCheck: postgresOnly(ALTER),
    comment: commentOn('POLICY own_rows ON t'),
  },
};
