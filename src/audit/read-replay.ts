import { IntrospectionError, redactSource } from '../../introspection/index.ts';
import { findMadeProtocol } from '../sources/registry.ts';
import type { MadeDatabase, MadeSchema, MakeOptions } from '../sources/source-protocol.ts';
import { type ReadOptions, readDatabase } from './read-database.ts';

export type ReplayReadOptions = ReadOptions & MakeOptions;

/** Makes the database of a source, reads it and removes it. The path of the source is relative to the folder. */
export async function readReplay(source: string, folder: string, options: ReplayReadOptions): Promise<MadeSchema> {
  const protocol = findMadeProtocol(source);
  if (protocol === undefined) throw new Error(`audit: no database is made of "${redactSource(source)}"`);
  const made = await protocol.make(source, folder, options);
  try {
    const snapshot = await readDatabase(made.source, made.shown, options).catch((error: unknown) => {
      throw errorOf(made, error);
    });
    return await made.told(snapshot);
  } finally {
    await made.close();
  }
}

/** An error of reading the database, worded for the source. */
function errorOf({ source, shown }: MadeDatabase, error: unknown): unknown {
  if (!(error instanceof IntrospectionError)) return error;
  const message = error.message.replaceAll(redactSource(source), shown);
  return new IntrospectionError(error.code, message, { cause: error });
}
