import { type Kysely, sql } from 'kysely';
import { chunksOf } from './chunks.ts';
import { sortableId } from './sortable-id.ts';
import type { Store } from './store.ts';
import type { Delivery, DeliveryState, Tables } from './tables.ts';

/** A message to send. A second one with the same key for the same channel is ignored. */
export interface NewDelivery {
  readonly channel: string;
  readonly dedupeKey: string;
  readonly body: string;
}

/** A taken message; a later process that takes it has a higher attempt number. */
type TakenDelivery = Pick<Delivery, 'id' | 'attempts'>;

const ROWS = 200;

/** A connection, in a transaction or not. */
export async function addDeliveries(db: Kysely<Tables>, messages: readonly NewDelivery[], now: Date): Promise<void> {
  const at = now.toISOString();
  for (const chunk of chunksOf(messages, ROWS)) {
    await db
      .insertInto('delivery')
      .values(
        chunk.map(({ channel, dedupeKey, body }) => ({
          id: sortableId(now),
          channel,
          dedupe_key: dedupeKey,
          body,
          state: 'pending' as const,
          attempts: 0,
          created_at: at,
          next_at: at,
        })),
      )
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  }
}

interface OwnDelivery {
  readonly now: Date;
  /** Milliseconds for which no other process takes it. */
  readonly leaseMs: number;
}

/** Adds a message as already taken: the caller sends it. */
export async function addTakenDelivery(
  { db }: Store,
  { channel, dedupeKey, body }: NewDelivery,
  { now, leaseMs }: OwnDelivery,
): Promise<Delivery> {
  return await db
    .insertInto('delivery')
    .values({
      id: sortableId(now),
      channel,
      dedupe_key: dedupeKey,
      body,
      state: 'pending',
      attempts: 1,
      created_at: now.toISOString(),
      next_at: new Date(now.getTime() + leaseMs).toISOString(),
    })
    .returningAll()
    .executeTakeFirstOrThrow();
}

interface TakingDeliveries {
  readonly now: Date;
  /** Milliseconds for which no other process takes them. */
  readonly leaseMs: number;
  readonly limit: number;
  /** Channels to skip. */
  readonly except?: readonly string[];
}

/** Takes due messages, the longest due first. A message without a result in time is due again. */
export async function takeDeliveries(
  { db, engine }: Store,
  { now, leaseMs, limit, except = [] }: TakingDeliveries,
): Promise<readonly Delivery[]> {
  let due = db
    .selectFrom('delivery')
    .select('id')
    .where('state', '=', 'pending')
    .where('next_at', '<=', now.toISOString())
    .orderBy('next_at')
    .orderBy('id')
    .limit(limit);
  if (except.length > 0) due = due.where('channel', 'not in', except);
  const taken = await db
    .updateTable('delivery')
    .set({ attempts: sql`attempts + 1`, next_at: new Date(now.getTime() + leaseMs).toISOString() })
    .where('id', 'in', engine === 'postgres' ? due.forUpdate().skipLocked() : due)
    .returningAll()
    .execute();
  return taken.toSorted((a, b) => (a.id < b.id ? -1 : 1));
}

interface Delivered {
  readonly delivery: TakenDelivery;
  readonly now: Date;
}

/** Marks it as sent. False: another process took it. */
export async function markDelivered(store: Store, { delivery, now }: Delivered): Promise<boolean> {
  return await endAttempt(store, delivery, { state: 'delivered', delivered_at: now.toISOString(), last_error: null });
}

interface FailedDelivery {
  readonly delivery: TakenDelivery;
  /** Without secrets. */
  readonly error: string;
}

/** Marks it as failed, due again later. False: another process took it. */
export async function retryDelivery(
  store: Store,
  { delivery, error, nextAt }: FailedDelivery & { readonly nextAt: Date },
): Promise<boolean> {
  return await endAttempt(store, delivery, { next_at: nextAt.toISOString(), last_error: error });
}

/** Marks it as given up; it stays visible. False: another process took it. */
export async function buryDelivery(store: Store, { delivery, error }: FailedDelivery): Promise<boolean> {
  return await endAttempt(store, delivery, { state: 'dead', last_error: error });
}

async function endAttempt({ db }: Store, { id, attempts }: TakenDelivery, end: Partial<Delivery>): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('delivery')
    .set(end)
    .where('id', '=', id)
    .where('attempts', '=', attempts)
    .where('state', '=', 'pending')
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** Messages in a state, the oldest first, at most that many. */
export async function listDeliveries(
  { db }: Store,
  { state, limit }: { readonly state: DeliveryState; readonly limit: number },
): Promise<readonly Delivery[]> {
  return await db.selectFrom('delivery').selectAll().where('state', '=', state).orderBy('id').limit(limit).execute();
}

/** The last message of a channel, sent or not, with this key prefix, which ends with a slash. */
export async function lastDelivery(
  { db }: Store,
  { channel, keyPrefix }: { readonly channel: string; readonly keyPrefix: string },
): Promise<Delivery | undefined> {
  return await db
    .selectFrom('delivery')
    .selectAll()
    .where('channel', '=', channel)
    .where('dedupe_key', '>=', keyPrefix)
    .where('dedupe_key', '<', keyPrefix.replace(/\/$/, '0'))
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
}

/** The number of messages in each state, except delivered ones. */
export async function countDeliveries({ db }: Store): Promise<ReadonlyMap<DeliveryState, number>> {
  const rows = await db
    .selectFrom('delivery')
    .select(({ fn }) => ['state', fn.countAll<number>().as('count')])
    .where('state', 'in', ['pending', 'dead'])
    .groupBy('state')
    .execute();
  return new Map(rows.map(({ state, count }) => [state, count]));
}

/** Makes dead messages due again, by id or all, with all attempts; returns their number. */
export async function reviveDeliveries(
  { db }: Store,
  { ids, now }: { readonly ids: readonly string[]; readonly now: Date },
): Promise<number> {
  let dead = db
    .updateTable('delivery')
    .set({ state: 'pending', attempts: 0, next_at: now.toISOString() })
    .where('state', '=', 'dead');
  if (ids.length > 0) dead = dead.where('id', 'in', ids);
  return Number((await dead.executeTakeFirst()).numUpdatedRows);
}
