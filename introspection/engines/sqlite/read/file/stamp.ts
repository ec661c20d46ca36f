import { realpath } from 'node:fs/promises';
import { stateOf } from './file-state.ts';
import { pathOf } from './source.ts';

/**
 * Milliseconds that a file must have been at rest. File systems count time in steps, of two seconds at the longest: a write in
 * the same step as our look would leave no trace.
 */
const REST = 2_500;

/**
 * See `Engine.stamp`. All that is read stands in the file and its log: the texts of `sqlite_schema` and, in the header, the
 * settings. So while the bytes are the same, so is the reading, and the file system tells each write. `schema_version` would
 * not prove it: a file copied over another may have the same number, and `writable_schema` does not count it up.
 */
export async function readStamp(source: string): Promise<string | undefined> {
  const path = await realpath(pathOf(source)).catch(() => undefined);
  if (path === undefined) return undefined;
  const { text, changed } = await stateOf(path);
  return changed === undefined || Date.now() - changed < REST ? undefined : `${path} ${text}`;
}
