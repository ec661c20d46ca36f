import { dirname } from 'node:path';
import { type Connection, type Opening, openConnection } from './connection.ts';
import { makePrivateCopy } from './private-copy.ts';
import { codeOf, openingRefused, readingFailed } from './refusal.ts';
import { findSourceFile, mayWrite, type SourceFile, usesLog } from './source-file.ts';
import { visit } from './visit.ts';

/** A database file open for reading, at one moment in time. */
export interface Session {
  readonly version: string;
  /** Runs a query. Throws `IntrospectionError` that names `what`. */
  rows<Row>(what: string, sql: string): Promise<readonly Row[]>;
  /** Closes the file, and removes the files that reading it created in its directory. */
  close(): Promise<void>;
}

/**
 * Bytes of a file whose schema may take long: each table and each index has a page at least, so thousands of them make a large
 * file. A smaller file is read before a thread would have started.
 */
const LARGE = 64 * 1024 * 1024;

/**
 * Opens a database file for reading. The file is not changed, and others may write to it meanwhile. The write-ahead log is
 * read too. After a crash, a private copy is recovered and read. Throws `IntrospectionError`.
 */
export async function openSession(path: string): Promise<Session> {
  const file = await findSourceFile(path);
  if (await needsCopy(file)) return openCopy(path, file);
  const leave = visit(file);
  try {
    return sessionOf(await connectionTo(file, { path: file.path, readonly: true }), leave);
  } catch (cause) {
    await leave();
    if (COPY_HELPS.test(codeOf(cause))) return openCopy(path, file);
    throw openingRefused(path, cause);
  }
}

const COPY_HELPS = /^SQLITE_(READONLY|CANTOPEN)/;

/**
 * Three cases need a copy. A log without shared memory is left by a crash or a copied file, and reading it in place would
 * leave a shared memory file. So would the first reader in WAL mode, if it may not write and so cannot remove that file. And
 * the driver trims paths, so it cannot open a path that ends with spaces.
 */
async function needsCopy(file: SourceFile): Promise<boolean> {
  if (file.path.trim() !== file.path) return true;
  if (file.hasSharedMemory) return false;
  if (file.hasLog) return true;
  return !(await mayWrite(file.path)) && (await mayWrite(dirname(file.path))) && (await usesLog(file.path));
}

function sessionOf(connection: Connection, cleanUp: () => Promise<void>): Session {
  return {
    version: connection.version,
    rows: <Row>(what: string, sql: string) =>
      connection.rows<Row>(sql).catch((cause: unknown) => {
        throw readingFailed(what, cause);
      }),
    close: async () => {
      try {
        await connection.close();
      } finally {
        await cleanUp();
      }
    },
  };
}

async function openCopy(path: string, file: SourceFile): Promise<Session> {
  const copy = await makePrivateCopy(file.path);
  try {
    return sessionOf(await connectionTo(file, { path: copy.path, readonly: false }), copy.remove);
  } catch (cause) {
    await copy.remove();
    throw openingRefused(path, cause);
  }
}

async function connectionTo(file: SourceFile, opening: Opening): Promise<Connection> {
  if (file.bytes < LARGE) return openConnection(opening);
  const { openThreadConnection } = await import('./thread-connection.ts');
  return openThreadConnection(opening);
}
