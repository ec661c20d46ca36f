import type { Log } from '../log.ts';
import { parseStoreUrl } from '../store/store-url.ts';
import { BossQueue } from './boss-queue.ts';
import { InProcessQueue } from './in-process-queue.ts';
import type { QueueLimits, RunQueue } from './run-queue.ts';

/** The queue that fits a store: one process has a SQLite file for itself, many share a PostgreSQL database. */
export function openQueue(storeUrl: string, limits: QueueLimits, log: Log): RunQueue {
  const place = parseStoreUrl(storeUrl);
  return place.engine === 'postgres' ? new BossQueue(place, limits, log) : new InProcessQueue(limits);
}
