import { sql } from 'kysely';
import { sortableId } from './sortable-id.ts';
import type { Store } from './store.ts';
import type { Run, RunTrigger } from './tables.ts';

/** A taking of a run: whoever took it over since has another attempt. */
export type TakenRun = Pick<Run, 'id' | 'attempt'>;

interface NewRun {
  readonly audit: string;
  readonly trigger: RunTrigger;
  /** The moment of the schedule that it stands for. */
  readonly slot: Date | null;
  /** What the caller gave so that asking twice starts it once. */
  readonly idempotencyKey: string | null;
  readonly now: Date;
}

/** Puts a run into the store, or finds the one that the same slot or key already has. */
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

interface Taking {
  readonly id: string;
  /** Who takes it. */
  readonly replica: string;
  readonly now: Date;
  /** A run whose process was not heard of since may be taken over. */
  readonly staleBefore: Date;
}

/** Takes a run that waits or was left behind; of several who try, one does. 'busy': somebody is at it; 'over': it ended, or is gone. */
export async function takeRun(
  { db }: Store,
  { id, replica, now, staleBefore }: Taking,
): Promise<Run | 'busy' | 'over'> {
  const moment = now.toISOString();
  const taken = await db
    .updateTable('run')
    .set({ state: 'running', attempt: sql`attempt + 1`, replica, started_at: moment, heard_at: moment })
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

/** A sign of life. False: the run is somebody else's now. */
export async function hearRun(
  { db }: Store,
  { run, now }: { readonly run: TakenRun; readonly now: Date },
): Promise<boolean> {
  return someOf(await ownRun({ db }, run).set({ heard_at: now.toISOString() }).executeTakeFirst());
}

/** Hands a run back, so that another process takes it. False: it is somebody else's already. */
export async function releaseRun({ db }: Store, { run }: { readonly run: TakenRun }): Promise<boolean> {
  const queued = { state: 'queued', replica: null, started_at: null, heard_at: null } as const;
  return someOf(await ownRun({ db }, run).set(queued).executeTakeFirst());
}

interface Failure {
  readonly run: TakenRun;
  readonly error: { readonly code: string; readonly message: string };
  readonly now: Date;
}

/** The run as a whole failed; no finding's life changes. False: it is somebody else's now, and nothing was written. */
export async function failRun({ db }: Store, { run, error, now }: Failure): Promise<boolean> {
  const failed = {
    state: 'failed',
    finished_at: now.toISOString(),
    error_code: error.code,
    error: error.message,
  } as const;
  return someOf(await ownRun({ db }, run).set(failed).executeTakeFirst());
}

function ownRun({ db }: Pick<Store, 'db'>, { id, attempt }: TakenRun) {
  return db.updateTable('run').where('id', '=', id).where('attempt', '=', attempt).where('state', '=', 'running');
}

function someOf({ numUpdatedRows }: { readonly numUpdatedRows: bigint }): boolean {
  return numUpdatedRows > 0n;
}
