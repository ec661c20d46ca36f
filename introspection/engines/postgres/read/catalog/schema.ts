import type { Reader } from '../../../../engine.ts';
import type { Session } from '../session/session.ts';
import { commentOn, IN_SCOPE, memberOfExtension } from './scope-sql.ts';

type Row = { readonly name: string; readonly comment: string | null };

/** A new database has a schema "public". */
const SCHEMAS = `
  SELECT n.nspname AS name, comment.description AS comment
  FROM pg_namespace AS n ${commentOn('pg_namespace', 'n.oid')}
  WHERE n.nspname <> 'public' AND ${IN_SCOPE} AND NOT ${memberOfExtension('pg_namespace', 'n.oid')}`;

/** User-created schemas; schemas of an extension belong to it. */
export function readSchemas(session: Session): Reader<'schema'> {
  return async (scope) => {
    const rows = await session.read<Row>('schemas', scope, SCHEMAS, [scope.namespaces]);
    return rows.map(({ name, comment }) => ({
      kind: 'schema',
      namespace: name,
      owner: null,
      name,
      facts: { comment },
    }));
  };
}
