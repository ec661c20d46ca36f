import type { Log } from '../log.ts';
import { parseStoreUrl } from '../store/store-url.ts';
import { BossQueue } from './boss-queue.ts';
import { InProcessQueue } from './in-process-queue.ts';
import type { QueueLimits, RunQueue } from './run-queue.ts';

/** The queue for a store: a SQLite file belongs to one process, a PostgreSQL database is shared by several. */
export function openQueue(storeUrl: string, limits: QueueLimits, log: Log): RunQueue {
  const place = parseStoreUrl(storeUrl);
  return place.engine === 'postgres' ? new BossQueue(place, limits, log) : new InProcessQueue(limits);
}
