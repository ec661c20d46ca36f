import { dirname } from 'node:path';
import type Database from 'better-sqlite3';
import { makePrivateCopy } from './private-copy.ts';
import { codeOf, openingRefused, readingFailed } from './refusal.ts';
import { findSourceFile, mayWrite, type SourceFile, usesLog } from './source-file.ts';
import { visit } from './visit.ts';

/** A database file open for reading, at one moment in time. */
export interface Session {
  readonly version: string;
  /** Runs a query. Throws `IntrospectionError` that names `what`. */
  rows<Row>(what: string, sql: string): readonly Row[];
  /** Closes the file, and removes the files that reading it created in its directory. */
  close(): Promise<void>;
}

const BUSY_MILLISECONDS = 1000;

/**
 * Opens a database file for reading. The file is not changed, and others may write to it meanwhile. The write-ahead log is
 * read too. After a crash, a private copy is recovered and read. Throws `IntrospectionError`.
 */
export async function openSession(path: string): Promise<Session> {
  const file = await findSourceFile(path);
  const { default: driver } = await import('better-sqlite3');
  if (await needsCopy(file)) return openCopy(driver, path, file);
  const leave = visit(driver, file);
  try {
    return sessionOf(openTransaction(driver, file.path, true), leave);
  } catch (cause) {
    await leave();
    if (COPY_HELPS.test(codeOf(cause))) return openCopy(driver, path, file);
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

function sessionOf(database: Database.Database, cleanUp: () => Promise<void>): Session {
  return {
    version: versionOf(database),
    rows: <Row>(what: string, sql: string) => {
      try {
        return database.prepare<[], Row>(sql).all();
      } catch (cause) {
        throw readingFailed(what, cause);
      }
    },
    close: async () => {
      try {
        database.close();
      } finally {
        await cleanUp();
      }
    },
  };
}

function versionOf(database: Database.Database): string {
  const row = database.prepare<[], { version: string }>('SELECT sqlite_version() AS version').get();
  return row?.version ?? 'unknown';
}

async function openCopy(driver: typeof Database, path: string, file: SourceFile): Promise<Session> {
  const copy = await makePrivateCopy(file.path);
  try {
    return sessionOf(openTransaction(driver, copy.path, false), copy.remove);
  } catch (cause) {
    await copy.remove();
    throw openingRefused(path, cause);
  }
}

/** Opens the file and begins the transaction. The first query fixes the moment, and fails if the schema cannot be read. */
function openTransaction(driver: typeof Database, path: string, readonly: boolean): Database.Database {
  const database = new driver(path, { readonly, fileMustExist: true, timeout: BUSY_MILLISECONDS });
  try {
    database.exec('PRAGMA trusted_schema = 0; PRAGMA cell_size_check = 1; PRAGMA query_only = 1; BEGIN');
    database.prepare('SELECT count(*) FROM sqlite_schema').get();
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
}
