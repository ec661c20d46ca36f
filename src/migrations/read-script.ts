import { stat } from 'node:fs/promises';
import type { Script } from '../../introspection/index.ts';
import { printable } from '../../reports/index.ts';
import { EvenkeelError } from '../errors.ts';
import { readSqlFile } from '../sql/read-sql-file.ts';

const LARGEST = 50 * 1024 * 1024;

/** The whole of a migration; `file` is how it is shown. Refuses what is no SQL, and what is too large to be a migration. */
export async function readScript(path: string, file: string): Promise<Script> {
  if ((await stat(path)).size > LARGEST)
    throw new EvenkeelError(
      'E_SOURCE_INVALID',
      `${printable(file)} is larger than 50 MB, too large for a migration: load data apart from the schema.`,
    );
  return readSqlFile(path, file);
}
