import type { KindRepair } from '../../../../repair.ts';

export const defaultPrivilege: KindRepair<'defaultPrivilege'> = {
  add: 'ALTER DEFAULT PRIVILEGES FOR ROLE admin GRANT SELECT ON TABLES TO app;',
  drop: 'ALTER DEFAULT PRIVILEGES FOR ROLE admin REVOKE SELECT ON TABLES FROM app;',
  change: `ALTER DEFAULT PRIVILEGES FOR ROLE admin REVOKE SELECT ON TABLES FROM app;
ALTER DEFAULT PRIVILEGES FOR ROLE admin GRANT SELECT ON TABLES TO app;`,
  rename: null,
  fields: {
    grantable: 'ALTER DEFAULT PRIVILEGES FOR ROLE admin GRANT SELECT ON TABLES TO app WITH GRANT OPTION;',
  },
};
