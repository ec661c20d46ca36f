import { IntrospectionError } from '../../introspection/index.ts';
import { absoluteSource, isKnownSource, unknownSourceWhy } from '../sources/any-source.ts';
import { findMadeProtocol } from '../sources/registry.ts';
import type { MadeSchema } from '../sources/source-protocol.ts';
import { readDatabase } from './read-database.ts';
import { type ReplayReadOptions, readReplay } from './read-replay.ts';

export interface ReadSourceOptions extends ReplayReadOptions {
  /** Absolute; where relative paths begin. By default the working directory. */
  readonly folder?: string | undefined;
}

/** A schema, and the locations of its statements. */
export type ReadSource = MadeSchema;

/** Reads any source: those of `introspect`, and those that a database is made of first. */
export async function readSource(source: string, options: ReadSourceOptions = {}): Promise<ReadSource> {
  if (findMadeProtocol(source) !== undefined) {
    return readReplay(source, options.folder ?? process.cwd(), options);
  }
  if (!isKnownSource(source)) throw unknownSource(source);
  const { folder } = options;
  const place = folder === undefined ? source : absoluteSource(source, folder);
  return { snapshot: await readDatabase(place, source, options) };
}

function unknownSource(source: string): IntrospectionError {
  const protocol = source.slice(0, source.indexOf(':') + 1);
  return new IntrospectionError('E_SOURCE_INVALID', `"${protocol}" ${unknownSourceWhy(protocol)}`);
}
