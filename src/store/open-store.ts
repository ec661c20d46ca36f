import { type Dialect, Kysely } from 'kysely';
import { migrateStore } from './migrate-store.ts';
import { openPostgres } from './open-postgres.ts';
import { openSqlite } from './open-sqlite.ts';
import { postgresMarks } from './postgres-mark.ts';
import type { Store, StoreEngine } from './store.ts';
import { parseStoreUrl } from './store-url.ts';
import type { Tables } from './tables.ts';

export interface StoreOptions {
  /** Milliseconds to wait for a lock. */
  readonly lockTimeout?: number;
}

/** Requests to the service wait as long. With SQLite there is one connection, so reads wait for a waiting write. */
const LOCK_TIMEOUT = { sqlite: 2_000, postgres: 3_000 } as const;

/**
 * Opens a store and upgrades it to this version. Several processes may do so at once.
 * @param url `sqlite:path`, a path, or `postgres://…`, whose tables live in the schema that `schema=` names (`evenkeel`)
 * @throws EvenkeelError E_STORE_UNREACHABLE, E_STORE_BUSY, E_STORE_FULL, or E_STORE_INVALID if it belongs to another
 * program or a newer Evenkeel
 */
export async function openStore(url: string, { lockTimeout }: StoreOptions = {}): Promise<Store> {
  const target = parseStoreUrl(url);
  if (target.engine === 'postgres') {
    return await storeOf({
      engine: 'postgres',
      name: target.name,
      dialect: openPostgres(target.name, target.url, lockTimeout ?? LOCK_TIMEOUT.postgres),
      schema: target.schema,
    });
  }
  const opened = await openSqlite(target.name, target.path, lockTimeout ?? LOCK_TIMEOUT.sqlite);
  return await storeOf({ engine: 'sqlite', name: target.name, ...opened });
}

interface Opened {
  readonly engine: StoreEngine;
  readonly name: string;
  readonly dialect: Dialect;
  readonly schema?: string;
  readonly readMark?: () => Promise<string>;
  readonly compact?: () => Promise<void>;
  readonly checkRoom?: () => Promise<void>;
}

/** PostgreSQL compacts by itself, with autovacuum. */
async function storeOf({
  engine,
  name,
  dialect,
  schema,
  readMark,
  compact = async () => undefined,
  checkRoom = async () => undefined,
}: Opened): Promise<Store> {
  const plain = new Kysely<Tables>({ dialect });
  const db = schema === undefined ? plain : plain.withSchema(schema);
  try {
    await migrateStore({ db, engine, name, schema });
  } catch (error) {
    await plain.destroy();
    throw error;
  }
  return {
    engine,
    db,
    readMark: readMark ?? postgresMarks(db),
    compact,
    ping: async () => {
      await db.selectFrom('run').select('id').limit(1).execute();
      await checkRoom();
    },
    close: () => plain.destroy(),
  };
}
