import type { Store } from './store.ts';

/** The counts of a run over all its pairs. */
export interface TrendPoint {
  readonly runId: string;
  /** ISO 8601, UTC. */
  readonly at: string;
  readonly errors: number;
  readonly warnings: number;
  readonly infos: number;
  readonly atParity: number;
  readonly objects: number;
  /** Pairs that were not compared, and so are not in the other numbers. */
  readonly notCompared: number;
}

interface TrendQuery {
  readonly audit: string;
  readonly since?: Date | undefined;
  /** The most points. If there are more runs, some are left out, but never the last. */
  readonly points: number;
}

/** The oldest first. */
export async function trendOf({ db }: Store, { audit, since, points }: TrendQuery): Promise<readonly TrendPoint[]> {
  const results = db
    .selectFrom('run')
    .innerJoin('run_result', 'run_result.run_id', 'run.id')
    .select(({ fn, eb }) => [
      'run.id as runId',
      fn.min('run.finished_at').as('at'),
      fn.sum('errors').as('errors'),
      fn.sum('warnings').as('warnings'),
      fn.sum('infos').as('infos'),
      fn.sum('at_parity').as('atParity'),
      fn.sum('objects').as('objects'),
      fn.sum(eb.case().when('verdict', 'in', ['failed', 'not-compared']).then(1).else(0).end()).as('notCompared'),
    ])
    .where('run.audit', '=', audit)
    .where('run.state', '=', 'succeeded')
    .groupBy('run.id')
    .orderBy('run.id');
  const rows = await (since === undefined
    ? results
    : results.where('run.finished_at', '>=', since.toISOString())
  ).execute();
  return thinned(rows, points).map(({ runId, at, ...sums }) => ({
    runId,
    at: at ?? '',
    errors: Number(sums.errors),
    warnings: Number(sums.warnings),
    infos: Number(sums.infos),
    atParity: Number(sums.atParity),
    objects: Number(sums.objects),
    notCompared: Number(sums.notCompared),
  }));
}

/** Runs at even intervals, counted from the last. */
function thinned<T>(rows: readonly T[], points: number): readonly T[] {
  const step = Math.ceil(rows.length / Math.max(1, points));
  return rows.filter((_, place) => (rows.length - 1 - place) % step === 0);
}
