import driver from 'better-sqlite3';
import { codeOf } from './refusal.ts';
import { type SourceFile, sizeOf } from './source-file.ts';

interface Visit {
  sessions: number;
  /** True if there were no other files of the database before the first session. */
  readonly untouched: boolean;
}

/** Files that this process is reading in place. */
const visits = new Map<string, Visit>();

/**
 * Records that a session reads the file in place; call the result after closing the file. The first reader of a database in
 * WAL mode creates `-wal` and `-shm`, and SQLite does not remove them after a reader. So the last session removes them.
 */
export function visit(file: SourceFile): () => Promise<void> {
  const current = visits.get(file.path) ?? { sessions: 0, untouched: !file.hasSharedMemory && !file.hasLog };
  visits.set(file.path, current);
  current.sessions++;
  return async () => {
    if (--current.sessions > 0) return;
    visits.delete(file.path);
    if (current.untouched && (await sizeOf(`${file.path}-wal`)) === 0) closeAsWriter(file.path);
  };
}

/** Opens and closes the file as a writer: SQLite then removes both files, unless another program has the database open. */
function closeAsWriter(path: string): void {
  try {
    const database = new driver(path, { fileMustExist: true, timeout: 0 });
    try {
      database.exec('PRAGMA query_only = 1; SELECT count(*) FROM sqlite_schema');
    } finally {
      database.close();
    }
  } catch (error) {
    if (!codeOf(error).startsWith('SQLITE_')) throw error;
  }
}
