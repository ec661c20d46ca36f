import { type KindRemedies, postgresOnly } from '../remedy.ts';

const GRANT = 'GRANT SELECT ON t TO app;';
const REVOKE = 'REVOKE SELECT ON t FROM app;';

export const privilege: KindRemedies<'privilege'> = {
  add: postgresOnly(GRANT),
  drop: postgresOnly(REVOKE),
  change: postgresOnly(`${REVOKE}\n${GRANT}`),
  fields: {
    grantable: postgresOnly(
      'GRANT SELECT ON t TO app WITH GRANT OPTION;\n-- the other way round: REVOKE GRANT OPTION FOR SELECT ON t FROM app;',
    ),
  },
};
