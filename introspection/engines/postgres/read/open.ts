import type { OpenDatabase } from '../../../engine.ts';
import { openCatalog } from './catalog/open.ts';
import { openInformationSchema } from './information-schema/open.ts';
import { openSession } from './session/session.ts';
import { parseSource } from './session/source.ts';
import { readUnknownSchemas, unknownSchemasError } from './session/unknown-schemas.ts';

/** Opens a server with the reader that the URL asks for. Throws `IntrospectionError`. */
export async function openDatabase(url: string): Promise<OpenDatabase> {
  const source = parseSource(url);
  const { scope, reader, redacted } = source;
  const session = await openSession(source);
  try {
    const unknown = await readUnknownSchemas(session, scope, reader);
    if (unknown.length > 0) throw unknownSchemasError(unknown, redacted, SPELLING);
    return reader === 'catalog'
      ? openCatalog(session, scope, source.extras)
      : await openInformationSchema(session, scope);
  } catch (cause) {
    await session.close();
    throw cause;
  }
}

const SPELLING = 'check the spelling in schema=<names> (letter case counts), and that the role may use it';
