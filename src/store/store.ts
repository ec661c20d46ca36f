import type { Kysely } from 'kysely';
import type { Tables } from './tables.ts';

export const storeEngines = ['sqlite', 'postgres'] as const;
export type StoreEngine = (typeof storeEngines)[number];

/** The store of runs, reports and findings. It throws `E_STORE_…` errors, without secrets. */
export interface Store {
  readonly engine: StoreEngine;
  readonly db: Kysely<Tables>;
  /** Throws if the store does not answer, or if its disk is full, as far as that can be detected. */
  ping(): Promise<void>;
  /** A text that changes with every write to the store, by any process: what was read after it is fresh while it stays the same. */
  readMark(): Promise<string>;
  /** Returns freed space to the file system, if that is cheap. */
  compact(): Promise<void>;
  close(): Promise<void>;
}
