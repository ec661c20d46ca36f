import type { Snapshot } from '../../introspection/index.ts';
import { type ReadSourceOptions, readSource } from './read-source.ts';

/** Reads a source as `readSource` does. */
export async function takeSnapshot(source: string, options: ReadSourceOptions = {}): Promise<Snapshot> {
  return (await readSource(source, options)).snapshot;
}
