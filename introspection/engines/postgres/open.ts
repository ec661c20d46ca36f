import type { OpenDatabase } from '../../engine.ts';
import { IntrospectionError } from '../../errors.ts';
import { catalogReaders } from './catalog/readers.ts';
import { readExtensionMembers } from './catalog/skipped.ts';
import { leftOut } from './catalog/uncovered.ts';
import { readUnmodelled } from './catalog/unmodelled.ts';
import { openInformationSchema } from './information-schema/open.ts';
import { readNamespaces } from './namespaces.ts';
import { openSession, type Session } from './session.ts';
import { parseSource, type Source } from './source.ts';

/** The schemata the role may see: the standard view hides those it has no privilege on. */
const KNOWN_SCHEMAS = {
  catalog: 'SELECT nspname::text AS name FROM pg_namespace WHERE nspname = ANY ($1)',
  information_schema: 'SELECT schema_name::text AS name FROM information_schema.schemata WHERE schema_name = ANY ($1)',
} as const;

/** Opens a server for reading by the reader that the URL asks for. Throws `IntrospectionError`. */
export async function openDatabase(url: string): Promise<OpenDatabase> {
  const source = parseSource(url);
  const session = await openSession(source);
  try {
    await refuseUnknownSchemas(session, source);
    return source.reader === 'catalog'
      ? openCatalog(session, source)
      : await openInformationSchema(session, source.scope);
  } catch (cause) {
    await session.close();
    throw cause;
  }
}

function openCatalog(session: Session, source: Source): OpenDatabase {
  const uncovered = leftOut(source.scope, source.extras);
  const off = new Set(uncovered.map(({ kind }) => kind));
  return {
    version: session.versionText,
    readers: catalogReaders(session, (kind) => !off.has(kind)),
    uncovered,
    namespaces: () => readNamespaces(session),
    skipped: (scope) => readExtensionMembers(session, scope),
    unmodelled: (scope) => readUnmodelled(session, scope),
    changed: session.changed,
    close: session.close,
  };
}

async function refuseUnknownSchemas(session: Session, source: Source): Promise<void> {
  const wanted = source.scope.namespaces;
  if (wanted === null) return;
  const sql = KNOWN_SCHEMAS[source.reader];
  const rows = await session.read<{ readonly name: string }>('schemas', source.scope, sql, [wanted]);
  const known = new Set(rows.map((row) => row.name));
  const unknown = wanted.filter((name) => !known.has(name));
  if (unknown.length === 0) return;
  const names = unknown.map((name) => `"${name}"`).join(', ');
  const advice = 'check the spelling in schema=<names> (letter case counts), and that the role may use it';
  throw new IntrospectionError('E_SOURCE_NOT_FOUND', `There is no schema ${names} (${source.redacted}): ${advice}.`);
}
