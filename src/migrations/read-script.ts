import { stat } from 'node:fs/promises';
import type { Script } from '../../introspection/index.ts';
import { printable } from '../../reports/index.ts';
import { EvenkeelError } from '../errors.ts';
import { readSqlFile } from '../sql/read-sql-file.ts';

const LARGEST = 50 * 1024 * 1024;

/** The text of a migration; `file` is its name in messages. Refuses files that are not SQL, and files that are too large. */
export async function readScript(path: string, file: string): Promise<Script> {
  if ((await stat(path)).size > LARGEST)
    throw new EvenkeelError(
      'E_SOURCE_INVALID',
      `${printable(file)} is larger than 50 MB, too large for a migration: keep data in other files than the schema.`,
    );
  return readSqlFile(path, file);
}
