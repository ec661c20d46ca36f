import type { Snapshot } from '../../introspection/index.ts';
import { type ReadSourceOptions, readSource } from './read-source.ts';

/** Reads a source with `readSource`, and returns only the snapshot. */
export async function takeSnapshot(source: string, options: ReadSourceOptions = {}): Promise<Snapshot> {
  return (await readSource(source, options)).snapshot;
}
