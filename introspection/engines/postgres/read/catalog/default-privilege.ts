import type { Reader } from '../../../../engine.ts';
import type { Facts } from '../../../../kinds/registry.ts';
import type { Session } from '../session/session.ts';

type Row = Facts<'defaultPrivilege'> & { readonly namespace: string };

/**
 * Entries for a schema are added to those for the whole database. Entries for the whole database replace the built-in
 * defaults: privileges that are also built-in defaults are left out, and a removed one is written `no EXECUTE`.
 * https://www.postgresql.org/docs/current/catalog-pg-default-acl.html
 */
const DEFAULT_PRIVILEGES = `
  WITH entry AS (
    SELECT coalesce(n.nspname, '') AS namespace, d.defaclrole AS creator, d.defaclobjtype AS type, d.defaclacl AS acl,
      acldefault(CASE d.defaclobjtype WHEN 'S' THEN 's' ELSE d.defaclobjtype END::"char", d.defaclrole) AS anyway
    FROM pg_default_acl AS d
    LEFT JOIN pg_namespace AS n ON n.oid = d.defaclnamespace
    WHERE $1::text[] IS NULL OR n.nspname = ANY ($1)
  ), told AS (
    SELECT namespace, creator, type, acl.grantee, acl.privilege_type AS privilege, acl.is_grantable AS grantable
    FROM entry
    CROSS JOIN aclexplode(entry.acl) AS acl
    WHERE NOT EXISTS (
      SELECT FROM aclexplode(entry.anyway) AS a
      WHERE a.grantee = acl.grantee AND a.privilege_type = acl.privilege_type
        AND (acl.grantee = entry.creator OR namespace = '' AND a.is_grantable = acl.is_grantable)
    )
    UNION ALL
    SELECT namespace, creator, type, a.grantee, 'no ' || a.privilege_type, false
    FROM entry
    CROSS JOIN aclexplode(entry.anyway) AS a
    WHERE namespace = '' AND NOT EXISTS (
      SELECT FROM aclexplode(entry.acl) AS acl WHERE acl.grantee = a.grantee AND acl.privilege_type = a.privilege_type
    )
  )
  SELECT namespace, pg_get_userbyid(creator) AS creator,
    CASE type WHEN 'r' THEN 'tables' WHEN 'S' THEN 'sequences' WHEN 'f' THEN 'functions' WHEN 'T' THEN 'types'
      WHEN 'n' THEN 'schemas' ELSE 'large objects' END AS on,
    privilege, CASE grantee WHEN 0 THEN 'public' ELSE pg_get_userbyid(grantee) END AS grantee,
    bool_or(grantable) AS grantable
  FROM told
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
