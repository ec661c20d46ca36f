import { chunksOf } from './chunks.ts';
import { type Page, pageOf, pageSizeOf, parseCursor } from './page.ts';
import type { Store } from './store.ts';
import type { Run, RunResult, RunState } from './tables.ts';

const CHUNK = 500;

export async function findRun({ db }: Store, id: string): Promise<Run | undefined> {
  return await db.selectFrom('run').selectAll().where('id', '=', id).executeTakeFirst();
}

export interface RunQuery {
  readonly audit?: string | undefined;
  readonly state?: RunState | undefined;
  readonly limit?: number | undefined;
  readonly cursor?: string | undefined;
}

/** Runs, the newest first. Throws EvenkeelError E_REQUEST for an invalid cursor. */
export async function listRuns({ db }: Store, { audit, state, limit, cursor }: RunQuery): Promise<Page<Run>> {
  const size = pageSizeOf(limit);
  let query = db
    .selectFrom('run')
    .selectAll()
    .orderBy('id', 'desc')
    .limit(size + 1);
  if (audit !== undefined) query = query.where('audit', '=', audit);
  if (state !== undefined) query = query.where('state', '=', state);
  if (cursor !== undefined) query = query.where('id', '<', parseCursor('runs', cursor).id);
  return pageOf(await query.execute(), size, 'runs', ({ id }) => ({ key: '', id }));
}

/** The results of the pairs of each run, in order. */
export async function resultsOf(
  { db }: Store,
  runs: readonly string[],
): Promise<ReadonlyMap<string, readonly RunResult[]>> {
  const results: RunResult[] = [];
  for (const chunk of chunksOf(runs, CHUNK)) {
    const rows = db.selectFrom('run_result').selectAll().where('run_id', 'in', chunk);
    results.push(...(await rows.orderBy('run_id').orderBy('position').execute()));
  }
  return Map.groupBy(results, ({ run_id }) => run_id);
}

/** The last ended run of each audit, whatever its result. */
export function lastRuns({ db }: Store, audits: readonly string[]): Promise<ReadonlyMap<string, Run>> {
  return byAudit(audits, (audit) =>
    db
      .selectFrom('run')
      .selectAll()
      .where('audit', '=', audit)
      .where('state', 'in', ['succeeded', 'failed'])
      .orderBy('id', 'desc')
      .limit(1)
      .executeTakeFirst(),
  );
}

/** The last run of each audit that compared all of its pairs, whatever it found. */
export function lastGoodRuns({ db }: Store, audits: readonly string[]): Promise<ReadonlyMap<string, Run>> {
  return byAudit(audits, (audit) =>
    db
      .selectFrom('run')
      .selectAll()
      .where('audit', '=', audit)
      .where('state', '=', 'succeeded')
      .where(({ exists, selectFrom }) =>
        exists(selectFrom('run_result').select('position').whereRef('run_id', '=', 'run.id')),
      )
      .where(({ not, exists, selectFrom }) =>
        not(
          exists(
            selectFrom('run_result')
              .select('position')
              .whereRef('run_id', '=', 'run.id')
              .where('verdict', 'in', ['failed', 'not-compared']),
          ),
        ),
      )
      .orderBy('id', 'desc')
      .limit(1)
      .executeTakeFirst(),
  );
}

async function byAudit(
  audits: readonly string[],
  find: (audit: string) => Promise<Run | undefined>,
): Promise<ReadonlyMap<string, Run>> {
  const runs = await Promise.all(audits.map(find));
  return new Map(runs.flatMap((run) => (run === undefined ? [] : [[run.audit, run] as const])));
}

/** The last slot of an audit's schedule with a run in any state; undefined: none. */
export async function lastSlot({ db }: Store, audit: string): Promise<Date | undefined> {
  const run = await db
    .selectFrom('run')
    .select('slot')
    .where('audit', '=', audit)
    .where('slot', 'is not', null)
    .orderBy('slot', 'desc')
    .limit(1)
    .executeTakeFirst();
  return run === undefined || run.slot === null ? undefined : new Date(run.slot);
}

/** Runs to take: waiting ones, and those without a heartbeat since then, the oldest first. */
export async function strandedRuns(store: Store, silence: { readonly silentSince: Date }): Promise<readonly Run[]> {
  return [...(await queuedRuns(store)), ...(await staleRuns(store, silence))];
}

async function queuedRuns({ db }: Store): Promise<readonly Run[]> {
  return await db.selectFrom('run').selectAll().where('state', '=', 'queued').orderBy('id').execute();
}

async function staleRuns({ db }: Store, { silentSince }: { readonly silentSince: Date }): Promise<readonly Run[]> {
  return await db
    .selectFrom('run')
    .selectAll()
    .where('state', '=', 'running')
    .where('heard_at', '<', silentSince.toISOString())
    .orderBy('id')
    .execute();
}
