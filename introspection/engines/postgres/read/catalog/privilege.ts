import type { Reader } from '../../../../engine.ts';
import type { Facts } from '../../../../kinds/registry.ts';
import type { Session } from '../session/session.ts';
import { OWNED_OBJECT } from './owned-objects.ts';
import { IN_SCOPE, memberOfExtension } from './scope-sql.ts';

type Row = Facts<'privilege'> & { readonly namespace: string };

/**
 * A role may have the same privilege from several grantors. The default privileges of an owner are left out, as are its
 * privileges on a column of its own table. https://www.postgresql.org/docs/current/ddl-priv.html
 */
const PRIVILEGES = `
  WITH ${OWNED_OBJECT}, granted AS (
    SELECT *, NULL::aclitem[] AS whole FROM object
    UNION ALL
    SELECT n.nspname, 'column ' || c.relname || '.' || a.attname, c.relowner, a.attacl,
      coalesce(c.relacl, acldefault('r', c.relowner))
    FROM pg_attribute AS a
    JOIN pg_class AS c ON c.oid = a.attrelid
    JOIN pg_namespace AS n ON n.oid = c.relnamespace
    WHERE a.attacl IS NOT NULL AND NOT a.attisdropped AND ${IN_SCOPE} AND NOT ${memberOfExtension('pg_class', 'c.oid')}
  )
  SELECT granted.namespace, granted.label AS on, acl.privilege_type AS privilege,
    CASE acl.grantee WHEN granted.owner THEN 'its owner' WHEN 0 THEN 'public' ELSE pg_get_userbyid(acl.grantee) END AS grantee,
    bool_or(acl.is_grantable AND acl.grantee <> granted.owner) AS grantable
  FROM granted
  CROSS JOIN aclexplode(granted.acl) AS acl
  WHERE NOT (acl.grantee = granted.owner AND EXISTS (
    SELECT FROM aclexplode(granted.whole) AS own
    WHERE own.grantee = granted.owner AND own.privilege_type = acl.privilege_type
  ))
  GROUP BY 1, 2, 3, 4`;

export function readPrivileges(session: Session): Reader<'privilege'> {
  return async (scope) => {
    const rows = await session.read<Row>('privileges', scope, PRIVILEGES, [scope.namespaces]);
    return rows.map(({ namespace, ...facts }) => ({
      kind: 'privilege',
      namespace,
      owner: null,
      name: `${facts.privilege} on ${facts.on} to ${facts.grantee}`,
      facts,
    }));
  };
}
