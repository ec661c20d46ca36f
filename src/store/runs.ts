import { type Kysely, sql } from 'kysely';
import { Type } from 'typebox';
import type { ErrorText } from '../errors.ts';
import { addDeliveries, type NewDelivery } from './deliveries.ts';
import { lockNames } from './locks.ts';
import { type PreviousOutcome, readPreviousOutcome } from './previous-outcome.ts';
import { sortableId } from './sortable-id.ts';
import type { Store } from './store.ts';
import { storedJson } from './stored-json.ts';
import type { Run, RunTrigger, Tables } from './tables.ts';

/** A taken run; a process that takes it over has a higher attempt number. */
export type TakenRun = Pick<Run, 'id' | 'attempt'>;

interface NewRun {
  readonly audit: string;
  readonly trigger: RunTrigger;
  /** The time of the schedule for which it runs. */
  readonly slot: Date | null;
  /** The caller's idempotency key. */
  readonly idempotencyKey: string | null;
  readonly now: Date;
}

/** Adds a run to the store, or finds the one with the same slot or key. */
export async function enqueueRun(
  { db }: Store,
  { audit, trigger, slot, idempotencyKey, now }: NewRun,
): Promise<{ readonly run: Run; readonly created: boolean }> {
  const asked = { slot: slot?.toISOString() ?? null, idempotency_key: idempotencyKey };
  const run = await db
    .insertInto('run')
    .values({
      id: sortableId(now),
      audit,
      trigger,
      ...asked,
      state: 'queued',
      attempt: 0,
      queued_at: now.toISOString(),
    })
    .onConflict((conflict) => conflict.doNothing())
    .returningAll()
    .executeTakeFirst();
  if (run !== undefined) return { run, created: true };
  const known = await db
    .selectFrom('run')
    .selectAll()
    .where('audit', '=', audit)
    .where((is) => is.or([is('slot', '=', asked.slot), is('idempotency_key', '=', asked.idempotency_key)]))
    .orderBy('id')
    .executeTakeFirstOrThrow();
  return { run: known, created: false };
}

interface Claim {
  readonly id: string;
  /** Who takes it. */
  readonly replica: string;
  readonly now: Date;
  /** A run without a heartbeat since then may be taken over. */
  readonly staleBefore: Date;
  /** Servers it reads from, and how many runs may do so at once; absent: no limit. */
  readonly limit?: { readonly servers: readonly string[]; readonly atOnce: number };
}

/** Takes a waiting or abandoned run; only one of several processes succeeds. 'busy': another process has it or its servers; 'over': it ended, or is gone. */
export async function takeRun({ db, engine }: Store, claim: Claim): Promise<Run | 'busy' | 'over'> {
  const { limit } = claim;
  if (limit === undefined || limit.servers.length === 0) return await takeFree(db, claim);
  return await db.transaction().execute(async (transaction) => {
    await lockNames(
      transaction,
      engine,
      limit.servers.map((server) => JSON.stringify(['server', server])),
    );
    const readers = await readersOf(transaction, claim);
    const full = limit.servers.some((server) => (readers.get(server) ?? 0) >= limit.atOnce);
    return full ? 'busy' : await takeFree(transaction, claim);
  });
}

async function takeFree(
  db: Kysely<Tables>,
  { id, replica, now, staleBefore, limit }: Claim,
): Promise<Run | 'busy' | 'over'> {
  const moment = now.toISOString();
  const servers = limit === undefined ? null : JSON.stringify(limit.servers);
  const taken = await db
    .updateTable('run')
    .set({ state: 'running', attempt: sql`attempt + 1`, replica, started_at: moment, heard_at: moment, servers })
    .where('id', '=', id)
    .where((is) =>
      is.or([
        is('state', '=', 'queued'),
        is.and([is('state', '=', 'running'), is('heard_at', '<', staleBefore.toISOString())]),
      ]),
    )
    .returningAll()
    .executeTakeFirst();
  if (taken !== undefined) return taken;
  const run = await db.selectFrom('run').select('state').where('id', '=', id).executeTakeFirst();
  return run?.state === 'running' || run?.state === 'queued' ? 'busy' : 'over';
}

const readServers = storedJson(Type.Array(Type.String()));

/** How many other runs read from each server, without abandoned runs. */
async function readersOf(db: Kysely<Tables>, { id, staleBefore }: Claim): Promise<ReadonlyMap<string, number>> {
  const running = await db
    .selectFrom('run')
    .select(['id', 'servers'])
    .where('state', '=', 'running')
    .where('id', '<>', id)
    .where('heard_at', '>=', staleBefore.toISOString())
    .execute();
  const counts = new Map<string, number>();
  for (const { id: other, servers } of running) {
    const names = servers === null ? [] : readServers(servers, `the servers of run "${other}"`);
    for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return counts;
}

/** How many runs wait to be taken. */
export async function countWaitingRuns({ db }: Store): Promise<number> {
  const { count } = await db
    .selectFrom('run')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('state', '=', 'queued')
    .executeTakeFirstOrThrow();
  return count;
}

/** Makes runs of an ended process wait again. Only for a store that this process owns. */
export async function releaseRuns({ db }: Store): Promise<number> {
  const { numUpdatedRows } = await db.updateTable('run').set(WAITING).where('state', '=', 'running').executeTakeFirst();
  return Number(numUpdatedRows);
}

const WAITING = { state: 'queued', replica: null, started_at: null, heard_at: null, servers: null } as const;

/** Writes a heartbeat. False: another process has the run. */
export async function hearRun(
  { db }: Store,
  { run, now }: { readonly run: TakenRun; readonly now: Date },
): Promise<boolean> {
  return someOf(await ownRun({ db }, run).set({ heard_at: now.toISOString() }).executeTakeFirst());
}

/** Returns a run, so that another process takes it. False: another process already has it. */
export async function releaseRun({ db }: Store, { run }: { readonly run: TakenRun }): Promise<boolean> {
  return someOf(await ownRun({ db }, run).set(WAITING).executeTakeFirst());
}

/** Creates the messages of a run that failed as a whole. `FinishedRun` does so for other runs. */
export type FailedRun = (failed: {
  readonly run: Run;
  readonly error: ErrorText;
  readonly previous: PreviousOutcome;
  readonly now: Date;
}) => readonly NewDelivery[];

interface Failure {
  readonly run: TakenRun;
  readonly error: ErrorText;
  readonly now: Date;
  readonly onFailed?: FailedRun;
}

/** Marks the whole run as failed; findings do not change. False: another process has it, and nothing was written. */
export async function failRun({ db, engine }: Store, { run: taken, error, now, onFailed }: Failure): Promise<boolean> {
  const failed = {
    state: 'failed',
    finished_at: now.toISOString(),
    error_code: error.code,
    error: error.message,
  } as const;
  return await db.transaction().execute(async (transaction) => {
    const run = await ownRun({ db: transaction }, taken).set(failed).returningAll().executeTakeFirst();
    if (run === undefined) return false;
    if (onFailed === undefined) return true;
    await lockNames(transaction, engine, [JSON.stringify(['audit', run.audit])]);
    const previous = await readPreviousOutcome(transaction, run);
    await addDeliveries(transaction, onFailed({ run, error, previous, now }), now);
    return true;
  });
}

function ownRun({ db }: Pick<Store, 'db'>, { id, attempt }: TakenRun) {
  return db.updateTable('run').where('id', '=', id).where('attempt', '=', attempt).where('state', '=', 'running');
}

function someOf({ numUpdatedRows }: { readonly numUpdatedRows: bigint }): boolean {
  return numUpdatedRows > 0n;
}
