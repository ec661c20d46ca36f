import type { Kysely } from 'kysely';
import type { Tables } from './tables.ts';

export const storeEngines = ['sqlite', 'postgres'] as const;
export type StoreEngine = (typeof storeEngines)[number];

/** Where runs, reports and the lives of findings are kept. What it throws are `E_STORE_…` refusals, without secrets. */
export interface Store {
  readonly engine: StoreEngine;
  readonly db: Kysely<Tables>;
  /** Throws where the store does not answer, or its disk lets nothing in as far as that can be seen from here. */
  ping(): Promise<void>;
  /** Gives space that was swept free back to the file system, where that is cheap. */
  compact(): Promise<void>;
  close(): Promise<void>;
}
