import { IntrospectionError } from '../../../../errors.ts';
import type { Scope } from '../../../../scope.ts';
import type { Session } from './session.ts';
import type { Source } from './source.ts';

/** The schemas that the role can see. The standard view hides schemas on which it has no privilege. */
const KNOWN_SCHEMAS = {
  catalog: 'SELECT nspname::text AS name FROM pg_namespace WHERE nspname = ANY ($1)',
  information_schema: 'SELECT schema_name::text AS name FROM information_schema.schemata WHERE schema_name = ANY ($1)',
} as const;

/** The missing schemas of a limited read. */
export async function readUnknownSchemas(
  session: Session,
  scope: Scope,
  reader: Source['reader'],
): Promise<readonly string[]> {
  const wanted = scope.namespaces;
  if (wanted === null) return [];
  const rows = await session.read<{ readonly name: string }>('schemas', scope, KNOWN_SCHEMAS[reader], [wanted]);
  const known = new Set(rows.map((row) => row.name));
  return wanted.filter((name) => !known.has(name));
}

/** The error for missing schemas; `advice` says how to name others. */
export function unknownSchemasError(unknown: readonly string[], source: string, advice: string): IntrospectionError {
  const names = unknown.map((name) => `"${name}"`).join(', ');
  return new IntrospectionError('E_SOURCE_NOT_FOUND', `There is no schema ${names} (${source}): ${advice}.`);
}
