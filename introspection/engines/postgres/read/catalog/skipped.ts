import type { Scope } from '../../../../scope.ts';
import type { Skipped } from '../../../../snapshot.ts';
import type { Session } from '../session/session.ts';
import { SIGNATURE } from './routine-sql.ts';
import { IN_SCOPE } from './scope-sql.ts';

type Row = {
  readonly kind: string;
  readonly namespace: string;
  readonly name: string;
  readonly extension: string;
};

/** Starts from the members, which are few, and joins their catalogues, which are long. */
const EXTENSION_MEMBERS = `
  WITH member AS MATERIALIZED (
    SELECT d.classid, d.objid, e.extname AS extension
    FROM pg_extension AS e
    JOIN pg_depend AS d ON d.refclassid = 'pg_extension'::regclass AND d.refobjid = e.oid AND d.deptype = 'e'
  )
  SELECT found.kind, n.nspname AS namespace, found.name, found.extension
  FROM (
    SELECT CASE c.relkind WHEN 'v' THEN 'view' WHEN 'm' THEN 'materialized view' WHEN 'S' THEN 'sequence'
        WHEN 'f' THEN 'foreign table' ELSE 'table' END AS kind, c.relnamespace AS namespace, c.relname::text AS name, m.extension
    FROM member AS m
    JOIN pg_class AS c ON c.oid = m.objid AND m.classid = 'pg_class'::regclass AND c.relkind IN ('r', 'p', 'v', 'm', 'S', 'f')
    UNION ALL
    SELECT CASE t.typtype WHEN 'e' THEN 'enum' WHEN 'd' THEN 'domain' WHEN 'c' THEN 'composite type'
        WHEN 'r' THEN 'range type' ELSE 'type' END, t.typnamespace, t.typname, m.extension
    FROM member AS m
    JOIN pg_type AS t ON t.oid = m.objid AND m.classid = 'pg_type'::regclass AND t.typtype <> 'p' AND t.typcategory <> 'A'
    UNION ALL
    SELECT CASE p.prokind WHEN 'p' THEN 'procedure' WHEN 'a' THEN 'aggregate' ELSE 'function' END, p.pronamespace,
      ${SIGNATURE}, m.extension
    FROM member AS m
    JOIN pg_proc AS p ON p.oid = m.objid AND m.classid = 'pg_proc'::regclass
    JOIN pg_namespace AS n ON n.oid = p.pronamespace
    UNION ALL
    SELECT 'collation', c.collnamespace, c.collname, m.extension
    FROM member AS m
    JOIN pg_collation AS c ON c.oid = m.objid AND m.classid = 'pg_collation'::regclass
  ) AS found
  JOIN pg_namespace AS n ON n.oid = found.namespace
  WHERE ${IN_SCOPE}
  ORDER BY found.kind COLLATE "C", n.nspname, found.name COLLATE "C"`;

/** Members of extensions: they change with the extension, not with the schema. */
export async function readSkippedMembers(session: Session, scope: Scope): Promise<readonly Skipped[]> {
  const rows = await session.read<Row>('extensions', scope, EXTENSION_MEMBERS, [scope.namespaces]);
  return rows.map(({ extension, ...member }) => ({
    ...member,
    reason: 'extension',
    why: `it belongs to the extension "${extension}"`,
  }));
}
