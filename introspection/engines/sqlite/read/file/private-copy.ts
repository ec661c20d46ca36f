import { constants } from 'node:fs';
import { copyFile, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { IntrospectionError } from '../../../../errors.ts';
import { engineWords } from '../../../../printable-text.ts';
import { PARTS, stateOf } from './file-state.ts';
import { codeOf } from './refusal.ts';

/** A copy of a database and its journals in a directory that only this user may enter. */
export interface PrivateCopy {
  readonly path: string;
  remove(): Promise<void>;
}

const ATTEMPTS = 5;
const PAUSE_MILLISECONDS = 100;

/**
 * Copies a database that cannot be read in place: one that needs a recovery, or in whose directory SQLite cannot create its
 * files (https://sqlite.org/wal.html#readonly). Copies again if the database changed meanwhile. Throws `IntrospectionError`.
 * Not for a file that this process has open: closing the file would drop SQLite's locks on it
 * (https://sqlite.org/howtocorrupt.html#_posix_advisory_locks_canceled_by_a_separate_thread_doing_close_).
 */
export async function makePrivateCopy(original: string): Promise<PrivateCopy> {
  const directory = await mkdtemp(join(tmpdir(), 'evenkeel-sqlite-')).catch((cause: unknown) => {
    throw copyFailed(original, cause);
  });
  const remove = (): Promise<void> => rm(directory, { recursive: true, force: true });
  try {
    const path = join(directory, 'copy.db');
    for (let attempt = 1; ; attempt++) {
      const before = await stateOf(original);
      await copyParts(original, path);
      if ((await stateOf(original)).text === before.text) return { path, remove };
      if (attempt === ATTEMPTS) throw busy(original);
      await setTimeout(PAUSE_MILLISECONDS);
    }
  } catch (error) {
    await remove();
    throw error instanceof IntrospectionError ? error : copyFailed(original, error);
  }
}

async function copyParts(original: string, copy: string): Promise<void> {
  for (const part of PARTS) {
    await copyFile(original + part, copy + part, constants.COPYFILE_FICLONE).catch(async (error: unknown) => {
      if (part === '' || codeOf(error) !== 'ENOENT') throw error;
      await rm(copy + part, { force: true });
    });
  }
}

function busy(original: string): IntrospectionError {
  return new IntrospectionError(
    'E_SOURCE_REFUSED',
    `sqlite: "${original}" is written to all the time, so it cannot be read; try again later.`,
  );
}

function copyFailed(original: string, cause: unknown): IntrospectionError {
  return new IntrospectionError(
    'E_SOURCE_REFUSED',
    `sqlite: "${original}" must be copied to "${tmpdir()}" to be read, which failed; set TMPDIR to a directory with free space (${engineWords(cause)}).`,
    { cause },
  );
}
