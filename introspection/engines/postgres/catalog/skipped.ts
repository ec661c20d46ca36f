import type { Scope } from '../../../scope.ts';
import type { Skipped } from '../../../snapshot.ts';
import type { Session } from '../session.ts';
import { SIGNATURE } from './routine-sql.ts';
import { IN_SCOPE } from './scope-sql.ts';

type Row = {
  readonly kind: string;
  readonly namespace: string;
  readonly name: string;
  readonly extension: string;
};

const EXTENSION_MEMBERS = `
  SELECT member.kind, n.nspname AS namespace, member.name, e.extname AS extension
  FROM pg_depend AS d
  JOIN pg_extension AS e ON e.oid = d.refobjid
  JOIN (
    SELECT 'pg_class'::regclass AS catalog, oid, relnamespace AS namespace, relname AS name,
      CASE relkind WHEN 'v' THEN 'view' WHEN 'm' THEN 'materialized view' WHEN 'S' THEN 'sequence'
        WHEN 'f' THEN 'foreign table' ELSE 'table' END AS kind
    FROM pg_class WHERE relkind IN ('r', 'p', 'v', 'm', 'S', 'f')
    UNION ALL
    SELECT 'pg_type'::regclass, oid, typnamespace, typname,
      CASE typtype WHEN 'e' THEN 'enum' WHEN 'd' THEN 'domain' WHEN 'c' THEN 'composite type' WHEN 'r' THEN 'range type'
        ELSE 'type' END
    FROM pg_type WHERE typtype IN ('e', 'd', 'c', 'r', 'b') AND typcategory <> 'A'
    UNION ALL
    SELECT 'pg_proc'::regclass, p.oid, p.pronamespace, ${SIGNATURE},
      CASE p.prokind WHEN 'p' THEN 'procedure' WHEN 'a' THEN 'aggregate' ELSE 'function' END
    FROM pg_proc AS p JOIN pg_namespace AS n ON n.oid = p.pronamespace
    UNION ALL
    SELECT 'pg_collation'::regclass, oid, collnamespace, collname, 'collation' FROM pg_collation
  ) AS member ON member.catalog = d.classid AND member.oid = d.objid
  JOIN pg_namespace AS n ON n.oid = member.namespace
  WHERE d.refclassid = 'pg_extension'::regclass AND d.deptype = 'e' AND ${IN_SCOPE}
  ORDER BY member.kind COLLATE "C", n.nspname, member.name`;

/** What extensions brought along: it changes with them, and not with the schema. */
export async function readExtensionMembers(session: Session, scope: Scope): Promise<readonly Skipped[]> {
  const rows = await session.read<Row>('extensions', scope, EXTENSION_MEMBERS, [scope.namespaces]);
  return rows.map(({ extension, ...member }) => ({
    ...member,
    reason: 'extension',
    why: `it belongs to the extension "${extension}"`,
  }));
}
