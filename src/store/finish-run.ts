import type { Kysely } from 'kysely';
import type { AuditOutcome, PairOutcome } from '../audit/audit-outcome.ts';
import { chunksOf } from './chunks.ts';
import { addDeliveries, type NewDelivery } from './deliveries.ts';
import type { LifeChange } from './finding-lives.ts';
import { lockAgainstSweep, lockNames } from './locks.ts';
import { type PreviousOutcome, readPreviousOutcome, readUnchanged } from './previous-outcome.ts';
import { addReports } from './reports.ts';
import type { TakenRun } from './runs.ts';
import { addSnapshots } from './snapshots.ts';
import type { Store } from './store.ts';
import type { Run, Tables } from './tables.ts';
import { type CoverageChange, writeCoverage } from './write-coverage.ts';
import { endOtherPairs, writeLives } from './write-lives.ts';

interface Finished {
  readonly run: Run;
  readonly outcome: AuditOutcome;
  /** What happened to findings, pair by pair. */
  readonly changes: readonly LifeChange[];
  /** What can no longer be compared in the pairs, or can be compared again. */
  readonly coverage: readonly CoverageChange[];
  readonly previous: PreviousOutcome;
  /** Databases whose schema has not changed since the last run of the audit. */
  readonly unchanged: ReadonlySet<string>;
  readonly now: Date;
}

/** Creates the messages of a run, in the same transaction as its result. It must be quick, and send nothing. */
export type FinishedRun = (finished: Finished) => readonly NewDelivery[];

interface Finishing {
  readonly run: TakenRun;
  readonly outcome: AuditOutcome;
  readonly now: Date;
  readonly onFinished?: FinishedRun;
}

const ROWS = 200;

/** Stores the result of a run, all or nothing. False: another process has the run, and nothing was written. */
export async function finishRun(
  { db, engine }: Store,
  { run: taken, outcome, now, onFinished }: Finishing,
): Promise<boolean> {
  const at = now.toISOString();
  return await db.transaction().execute(async (transaction) => {
    const run = await endRun(transaction, taken, at);
    if (run === undefined) return false;
    const { audit, id: runId } = run;
    await lockAgainstSweep(transaction, engine);
    await lockNames(transaction, engine, [
      JSON.stringify(['audit', audit]),
      ...outcome.snapshots.map(({ database }) => JSON.stringify(['database', database])),
    ]);
    const previous = await readPreviousOutcome(transaction, run);
    await addReports(
      transaction,
      outcome.pairs.flatMap(({ report }) => report ?? []),
      at,
    );
    await addResults(transaction, runId, outcome.pairs);
    await addSnapshots(transaction, outcome.snapshots, at);
    const unchanged = await readUnchanged(transaction, outcome.snapshots, { at, since: previous.startedAt });
    const changes: LifeChange[] = [];
    for (const pair of outcome.pairs) {
      changes.push(...(await writeLives(transaction, engine, pair, { audit, runId, at })));
    }
    if (outcome.pairs.length > 0)
      changes.push(...(await endOtherPairs(transaction, outcome.pairs, { audit, runId, at })));
    const coverage = await writeCoverage(transaction, outcome.pairs, { audit, at });
    const finished = { run, outcome, changes, coverage, previous, unchanged, now };
    await addDeliveries(transaction, onFinished?.(finished) ?? [], now);
    return true;
  });
}

function endRun(db: Kysely<Tables>, { id, attempt }: TakenRun, at: string): Promise<Run | undefined> {
  return db
    .updateTable('run')
    .set({ state: 'succeeded', finished_at: at })
    .where('id', '=', id)
    .where('attempt', '=', attempt)
    .where('state', '=', 'running')
    .returningAll()
    .executeTakeFirst();
}

async function addResults(db: Kysely<Tables>, runId: string, pairs: readonly PairOutcome[]): Promise<void> {
  const rows = pairs.map(({ expected, actual, verdict, report, counts, error }, position) => ({
    run_id: runId,
    position,
    expected,
    actual,
    verdict,
    report_digest: report?.digest ?? null,
    expected_taken_at: report?.takenAt.expected ?? null,
    actual_taken_at: report?.takenAt.actual ?? null,
    errors: counts.errors,
    warnings: counts.warnings,
    infos: counts.infos,
    accepted: counts.accepted,
    at_parity: counts.atParity,
    objects: counts.objects,
    uncovered: counts.uncovered,
    error_code: error?.code ?? null,
    error: error?.message ?? null,
  }));
  for (const chunk of chunksOf(rows, ROWS))
    await db
      .insertInto('run_result')
      .values([...chunk])
      .execute();
}
