import type { KeptDatabase, OpenDatabase } from '../../../engine.ts';
import { openCatalog } from './catalog/open.ts';
import { openInformationSchema } from './information-schema/open.ts';
import { readRecords } from './records.ts';
import { keepConnection, openSession, type Session } from './session/session.ts';
import { parseSource, type Source } from './session/source.ts';
import { readUnknownSchemas, unknownSchemasError } from './session/unknown-schemas.ts';

/** Opens a server with the reader that the URL asks for. Throws `IntrospectionError`. */
export async function openDatabase(url: string): Promise<OpenDatabase> {
  const source = parseSource(url);
  return databaseOf(await openSession(source), source);
}

/** The same for many readings, by one connection. */
export async function keepDatabase(url: string): Promise<KeptDatabase> {
  const source = parseSource(url);
  const connection = await keepConnection(source);
  return { open: async () => databaseOf(await connection.begin(), source), close: connection.close };
}

async function databaseOf(session: Session, source: Source): Promise<OpenDatabase> {
  const { scope, reader, redacted } = source;
  try {
    const unknown = await readUnknownSchemas(session, scope, reader);
    if (unknown.length > 0) throw unknownSchemasError(unknown, redacted, SPELLING);
    const database =
      reader === 'catalog' ? openCatalog(session, scope, source.extras) : await openInformationSchema(session, scope);
    return { ...database, records: (asked) => readRecords(session, asked) };
  } catch (cause) {
    await session.close();
    throw cause;
  }
}

const SPELLING = 'check the spelling in schema=<names> (letter case counts), and that the role may use it';
