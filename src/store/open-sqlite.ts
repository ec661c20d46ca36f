import { closeSync, mkdirSync, openSync } from 'node:fs';
import { statfs } from 'node:fs/promises';
import { dirname } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import Database from 'better-sqlite3';
import {
  CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  SqliteAdapter,
  SqliteDialect,
  SqliteDriver,
} from 'kysely';
import { EvenkeelError } from '../errors.ts';
import { type Care, GuardedDriver } from './guarded-driver.ts';
import { isLocked, sqliteRefusalOf } from './sqlite-refusal.ts';

/** Marks a file as a store of Evenkeel: "EVNK" (https://www.sqlite.org/pragma.html#pragma_application_id). */
const APPLICATION_ID = 0x45564e4b;

/** Milliseconds for which SQLite itself waits for a lock. That blocks the whole process, so longer waits are done outside of SQLite. */
const BUSY_TIMEOUT = 20;
const PAUSE = 25;

/** Bytes needed for any write: some pages and their headers in the log. */
const LEAST_ROOM = 64 * 1024;

/**
 * `data_version` changes with commits of other connections, `total_changes()` with writes of this one.
 * https://www.sqlite.org/pragma.html#pragma_data_version
 */
const MARK = "SELECT data_version || ' ' || total_changes() FROM pragma_data_version";

export interface OpenSqlite {
  readonly dialect: Dialect;
  readMark(): Promise<string>;
  compact(): Promise<void>;
  /** Throws if the disk is full. */
  checkRoom(): Promise<void>;
}

/** Opens or creates the file, which only its owner can read. Waits for locks up to `lockTimeout` milliseconds. */
export async function openSqlite(name: string, path: string, lockTimeout: number): Promise<OpenSqlite> {
  const care = careOf(name, lockTimeout);
  const database = await openPrepared(name, path, care);
  const mark = database.prepare<[], string>(MARK).pluck();
  return {
    dialect: dialectOf(database, care),
    readMark: () => care(async () => mark.get() ?? ''),
    checkRoom: () => checkRoom(name, path),
    compact: () =>
      care(async () => {
        database.exec('PRAGMA incremental_vacuum');
        database.pragma('wal_checkpoint(TRUNCATE)');
      }),
  };
}

async function openPrepared(name: string, path: string, care: Care): Promise<Database.Database> {
  try {
    return await care(async () => openFile(name, path));
  } catch (error) {
    if (!isFull(error)) throw error;
    return await care(async () => openFile(name, path, 'EXCLUSIVE'));
  }
}

/**
 * A shared file needs some disk space for the shared memory of its log. A connection that locks the file until it is closed
 * needs none, so that a store on a full disk can still be read.
 * https://www.sqlite.org/wal.html#use_of_wal_without_shared_memory
 */
function openFile(name: string, path: string, locking: 'NORMAL' | 'EXCLUSIVE' = 'NORMAL'): Database.Database {
  mkdirSync(dirname(path), { recursive: true });
  closeSync(openSync(path, 'a', 0o600));
  const database = new Database(path, { timeout: BUSY_TIMEOUT });
  try {
    database.pragma(`locking_mode = ${locking}`);
    prepareFile(database, name);
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
}

function isFull(error: unknown): boolean {
  return error instanceof EvenkeelError && error.code === 'E_STORE_FULL';
}

async function checkRoom(name: string, path: string): Promise<void> {
  const { bavail, bsize } = await statfs(dirname(path));
  if (bavail * bsize >= LEAST_ROOM) return;
  throw new EvenkeelError('E_STORE_FULL', `The store "${name}" is full: its disk has no space left.`);
}

/** Sets up a new store. `auto_vacuum` must be set before anything is written; later it needs a VACUUM. An existing store is not changed. */
function prepareFile(database: Database.Database, name: string): void {
  if (isForeign(database)) {
    throw new EvenkeelError('E_STORE_INVALID', `The file "${name}" is the database of another program, not a store.`);
  }
  const known = applicationOf(database) === APPLICATION_ID;
  if (!known) database.pragma('auto_vacuum = INCREMENTAL');
  database.pragma('journal_mode = WAL');
  database.pragma('synchronous = FULL');
  database.pragma('foreign_keys = ON');
  database.pragma('trusted_schema = OFF');
  if (!known) database.pragma(`application_id = ${APPLICATION_ID}`);
}

function isForeign(database: Database.Database): boolean {
  const objects = database.prepare('SELECT count(*) FROM sqlite_schema').pluck().get();
  return objects !== 0 && applicationOf(database) !== APPLICATION_ID;
}

function applicationOf(database: Database.Database): unknown {
  return database.pragma('application_id', { simple: true });
}

function careOf(name: string, lockTimeout: number): Care {
  return async (statement) => {
    const deadline = performance.now() + lockTimeout;
    for (;;) {
      try {
        return await statement();
      } catch (error) {
        if (!isLocked(error) || performance.now() >= deadline) throw sqliteRefusalOf(error, name);
        await setTimeout(PAUSE);
      }
    }
  };
}

function dialectOf(database: Database.Database, care: Care): Dialect {
  const inner = new SqliteDialect({ database });
  return {
    createAdapter: () => new TransactionalAdapter(),
    createDriver: () => new GuardedDriver(new WritingDriver({ database }), care),
    createIntrospector: (db) => inner.createIntrospector(db),
    createQueryCompiler: () => inner.createQueryCompiler(),
  };
}

/** SQLite creates tables in a transaction too (https://www.sqlite.org/lang_transaction.html). */
class TransactionalAdapter extends SqliteAdapter {
  override get supportsTransactionalDdl(): boolean {
    return true;
  }
}

/**
 * Takes the write lock at once. A transaction that takes it only when it writes fails without waiting if another connection has
 * written since it read (https://www.sqlite.org/isolation.html).
 */
class WritingDriver extends SqliteDriver {
  override async beginTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('begin immediate'));
  }
}
