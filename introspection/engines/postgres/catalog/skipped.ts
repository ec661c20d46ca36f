import type { Scope } from '../../../scope.ts';
import type { Skipped } from '../../../snapshot.ts';
import type { Session } from '../session.ts';
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
      CASE relkind WHEN 'v' THEN 'view' WHEN 'S' THEN 'sequence' ELSE 'table' END AS kind
    FROM pg_class WHERE relkind IN ('r', 'p', 'v', 'S')
    UNION ALL
    SELECT 'pg_type'::regclass, oid, typnamespace, typname, 'enum' FROM pg_type WHERE typtype = 'e'
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
