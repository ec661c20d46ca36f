import { type Kysely, sql } from 'kysely';
import type { StoreEngine } from './store.ts';
import type { Tables } from './tables.ts';

/** Distinguishes our locks from those of other programs in the same database. */
const SEED = 0x45564e4b;
const SWEEPING = 'sweeping';

/**
 * Locks these names until the transaction ends. SQLite allows only one writer anyway.
 * All are taken in the same order, so that no two wait for each other.
 */
export async function lockNames(db: Kysely<Tables>, engine: StoreEngine, names: readonly string[]): Promise<void> {
  if (engine === 'sqlite') return;
  await sql`
    select pg_advisory_xact_lock(key)
    from (select distinct hashtextextended(name, ${SEED}) as key from unnest(${names}::text[]) as t (name) order by 1) as keys
  `.execute(db);
}

/** Until the transaction ends, nothing that it refers to is removed. */
export async function lockAgainstSweep(db: Kysely<Tables>, engine: StoreEngine): Promise<void> {
  if (engine === 'sqlite') return;
  await sql`select pg_advisory_xact_lock_shared(hashtextextended(${SWEEPING}, ${SEED}))`.execute(db);
}

/** Until the transaction ends, no other transaction can refer to what it removes. */
export async function lockForSweep(db: Kysely<Tables>, engine: StoreEngine): Promise<void> {
  if (engine === 'sqlite') return;
  await sql`select pg_advisory_xact_lock(hashtextextended(${SWEEPING}, ${SEED}))`.execute(db);
}
