import type { Reader } from '../../../engine.ts';
import type { Facts } from '../../../kinds/registry.ts';
import type { Session } from '../session.ts';

type Row = Facts<'defaultPrivilege'> & { readonly namespace: string };

/** Those of one schema are added to those of the whole database, which stand in no schema. */
const DEFAULT_PRIVILEGES = `
  SELECT coalesce(n.nspname, '') AS namespace, pg_get_userbyid(d.defaclrole) AS creator,
    CASE d.defaclobjtype WHEN 'r' THEN 'tables' WHEN 'S' THEN 'sequences' WHEN 'f' THEN 'functions' WHEN 'T' THEN 'types'
      WHEN 'n' THEN 'schemas' ELSE 'large objects' END AS on,
    acl.privilege_type AS privilege,
    CASE acl.grantee WHEN 0 THEN 'public' ELSE pg_get_userbyid(acl.grantee) END AS grantee,
    bool_or(acl.is_grantable) AS grantable
  FROM pg_default_acl AS d
  LEFT JOIN pg_namespace AS n ON n.oid = d.defaclnamespace
  CROSS JOIN aclexplode(d.defaclacl) AS acl
  WHERE $1::text[] IS NULL OR n.nspname = ANY ($1)
  GROUP BY 1, 2, 3, 4, 5`;

export function readDefaultPrivileges(session: Session): Reader<'defaultPrivilege'> {
  return async (scope) => {
    const rows = await session.read<Row>('default privileges', scope, DEFAULT_PRIVILEGES, [scope.namespaces]);
    return rows.map(({ namespace, ...facts }) => ({
      kind: 'defaultPrivilege',
      namespace,
      owner: null,
      name: `${facts.privilege} on ${facts.on} of ${facts.creator} to ${facts.grantee}`,
      facts,
    }));
  };
}
