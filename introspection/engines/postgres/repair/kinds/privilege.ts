import type { KindRepair } from '../../../../repair.ts';

export const privilege: KindRepair<'privilege'> = {
  add: 'GRANT SELECT ON t TO app;',
  drop: 'REVOKE SELECT ON t FROM app;',
  change: `REVOKE SELECT ON t FROM app;
GRANT SELECT ON t TO app;`,
  rename: null,
  fields: {
    grantable: `GRANT SELECT ON t TO app WITH GRANT OPTION;
-- the other way round: REVOKE GRANT OPTION FOR SELECT ON t FROM app;`,
  },
};
