import { readFile } from 'node:fs/promises';
import type { OpenDatabase } from '../../../../engine.ts';
import { IntrospectionError } from '../../../../errors.ts';
import { openCatalog } from '../catalog/open.ts';
import { readUnknownSchemas, unknownSchemasError } from '../session/unknown-schemas.ts';
import { answeringSession } from './answering-session.ts';
import { answersError, onlyLine, parseAnswersFile } from './answers-file.ts';
import { otherVersionError, parseAnswersHead } from './answers-head.ts';
import { fingerprintOf, questionsOf } from './questions.ts';

/** `answers:answers.txt`: the database that a script read into the file. Throws `IntrospectionError`. */
export async function openAnswers(source: string): Promise<OpenDatabase> {
  const path = source.slice(source.indexOf(':') + 1);
  const file = parseAnswersFile(await readBytes(path), path);
  const head = parseAnswersHead(file);
  const questions = await questionsOf(head.ask);
  if (fingerprintOf(questions) !== head.fingerprint) throw otherVersionError(file);
  const session = answeringSession(file, head, questions);
  if (onlyLine(file, 'before') !== onlyLine(file, 'after')) {
    throw answersError(file, 'are from a schema that changed while the script ran', 'run the script again');
  }
  const { scope, extras } = head.ask;
  const unknown = await readUnknownSchemas(session, scope, 'catalog');
  if (unknown.length > 0) throw unknownSchemasError(unknown, source, 'write the script with the right --schema');
  return {
    ...openCatalog(session, scope, extras),
    namespaces: () => refuseToSplit(source),
    scope,
    takenAt: head.server.at,
  };
}

function readBytes(path: string): Promise<Uint8Array> {
  return readFile(path).catch((cause: unknown) => {
    const message = `Cannot read the answers "${path}": check that the file exists.`;
    throw new IntrospectionError('E_SOURCE_NOT_FOUND', message, { cause });
  });
}

/** Refuses to list the namespaces: the caller would then read them one by one, which a file of answers does not allow. */
async function refuseToSplit(source: string): Promise<never> {
  const message = `The source "${source}" cannot be read schema by schema: write a script for each, with --schema.`;
  throw new IntrospectionError('E_SOURCE_INVALID', message);
}
