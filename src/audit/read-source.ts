import { IntrospectionError, type Snapshot } from '../../introspection/index.ts';
import { isKnownSource, unknownSourceWhy } from '../config/known-source.ts';
import { absoluteSource } from '../config/local-source.ts';
import { isReplaySource } from '../replay/replay-source.ts';
import { readDatabase } from './read-database.ts';
import type { ReadReplay, ReplayReadOptions } from './read-replay.ts';

export interface ReadSourceOptions extends ReplayReadOptions {
  /** Absolute; where relative paths begin. By default the working directory. */
  readonly folder?: string | undefined;
}

/** A schema, and the locations of its statements. */
export type ReadSource = { readonly snapshot: Snapshot } & Partial<ReadReplay>;

/** Reads any source: those of `introspect`, and `sql:`, `dump:` and `migrations:`, which are replayed in a scratch database first. */
export async function readSource(source: string, options: ReadSourceOptions = {}): Promise<ReadSource> {
  if (isReplaySource(source)) {
    const { readReplay } = await import('./read-replay.ts');
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
