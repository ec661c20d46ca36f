import { type KindRemedies, postgresOnly } from '../remedy.ts';

const GRANT = 'ALTER DEFAULT PRIVILEGES FOR ROLE admin GRANT SELECT ON TABLES TO app;';
const REVOKE = 'ALTER DEFAULT PRIVILEGES FOR ROLE admin REVOKE SELECT ON TABLES FROM app;';
const LATER = 'It applies to new objects; existing ones keep their privileges.';

export const defaultPrivilege: KindRemedies<'defaultPrivilege'> = {
  add: postgresOnly(GRANT, LATER),
  drop: postgresOnly(REVOKE, LATER),
  change: postgresOnly(`${REVOKE}\n${GRANT}`, LATER),
  fields: {
    grantable: postgresOnly(
      'ALTER DEFAULT PRIVILEGES FOR ROLE admin GRANT SELECT ON TABLES TO app WITH GRANT OPTION;',
      LATER,
    ),
  },
};
