import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import Database from 'better-sqlite3';
import { EvenkeelError } from '../errors.ts';
import { isLocked, sqliteRefusalOf } from './sqlite-refusal.ts';
import { parseStoreUrl } from './store-url.ts';

/**
 * Keeps other processes from serving the same SQLite store, until it is released or this process ends in any way. It locks an
 * empty file next to the store with a lock of the operating system. Nothing is written, so it works on a full disk. Several
 * processes may serve a PostgreSQL store.
 * @throws EvenkeelError E_STORE_BUSY if another process serves it
 */
export function serveAlone(storeUrl: string): () => void {
  const place = parseStoreUrl(storeUrl);
  if (place.engine === 'postgres') return () => undefined;
  try {
    mkdirSync(dirname(place.path), { recursive: true });
    const lock = new Database(`${place.path}-served`, { timeout: 0 });
    try {
      lock.pragma('journal_mode = MEMORY');
      lock.exec('BEGIN EXCLUSIVE');
    } catch (error) {
      lock.close();
      throw error;
    }
    return () => lock.close();
  } catch (error) {
    if (!isLocked(error)) throw sqliteRefusalOf(error, place.name);
    const message = `The store "${place.name}" is already served by another process. Replicas need a PostgreSQL store: set "store.url" to postgres://….`;
    throw new EvenkeelError('E_STORE_BUSY', message, { cause: error });
  }
}
