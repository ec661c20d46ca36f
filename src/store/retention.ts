import type { Kysely } from 'kysely';
import { sql } from 'kysely';
import { chunksOf } from './chunks.ts';
import { mendSearch } from './finding-search.ts';
import { lockForSweep } from './locks.ts';
import { lastGoodRuns, lastRuns } from './run-history.ts';
import type { Store, StoreEngine } from './store.ts';
import type { Tables } from './tables.ts';

interface Keeping {
  /** Runs and resolved findings are kept for this many days… */
  readonly keepDays: number;
  /** …and at most this many runs of each audit. */
  readonly keepRuns: number;
  readonly now: Date;
}

/** The number of removed rows. */
export interface Swept {
  readonly runs: number;
  readonly reports: number;
  readonly snapshots: number;
  readonly sightings: number;
  readonly findings: number;
  readonly deliveries: number;
}

const DAY = 24 * 60 * 60 * 1000;
const CHUNK = 200;

/**
 * Removes data past its retention, and data that nothing refers to. It keeps each audit's last run and last good
 * run, the last schema of each database, and every open finding.
 */
export async function sweepStore(store: Store, { keepDays, keepRuns, now }: Keeping): Promise<Swept> {
  const { db, engine } = store;
  const before = new Date(now.getTime() - keepDays * DAY).toISOString();
  const runs = await sweepRuns(store, before, keepRuns);
  const findings = await countOf(
    db.deleteFrom('finding').where('state', '=', 'resolved').where('resolved_at', '<', before),
  );
  const deliveries = await countOf(
    db.deleteFrom('delivery').where('state', 'in', ['delivered', 'dead']).where('created_at', '<', before),
  );
  await mendSearch(store);
  const bodies = await db.transaction().execute((transaction) => sweepBodies(transaction, engine, before));
  const swept = { runs, findings, deliveries, ...bodies };
  if (Object.values(swept).some((count) => count > 0)) await store.compact();
  return swept;
}

async function sweepRuns(store: Store, before: string, keepRuns: number): Promise<number> {
  const { db } = store;
  const audits = (await db.selectFrom('run').select('audit').distinct().execute()).map(({ audit }) => audit);
  const kept = new Set(
    [...(await lastRuns(store, audits)).values(), ...(await lastGoodRuns(store, audits)).values()].map(({ id }) => id),
  );
  const over = await db
    .selectFrom((from) =>
      from
        .selectFrom('run')
        .select(['id', 'finished_at', sql<number>`row_number() over (partition by audit order by id desc)`.as('place')])
        .where('state', 'in', ['succeeded', 'failed'])
        .as('ended'),
    )
    .select('id')
    .where((is) => is.or([is('place', '>', keepRuns), is('finished_at', '<', before)]))
    .execute();
  let count = 0;
  for (const ids of chunksOf(
    over.map(({ id }) => id).filter((id) => !kept.has(id)),
    CHUNK,
  )) {
    count += await countOf(db.deleteFrom('run').where('id', 'in', ids));
  }
  return count;
}

async function sweepBodies(db: Kysely<Tables>, engine: StoreEngine, before: string) {
  await lockForSweep(db, engine);
  const sightings = await countOf(
    db
      .deleteFrom('sighting')
      .where('last_seen_at', '<', before)
      .where(({ exists, selectFrom }) =>
        exists(
          selectFrom('sighting as later')
            .select('later.fingerprint')
            .whereRef('later.database', '=', 'sighting.database')
            .whereRef('later.last_seen_at', '>', 'sighting.last_seen_at'),
        ),
      ),
  );
  const snapshots = await countOf(
    db
      .deleteFrom('snapshot')
      .where(({ not, exists, selectFrom }) =>
        not(
          exists(
            selectFrom('sighting').select('database').whereRef('sighting.fingerprint', '=', 'snapshot.fingerprint'),
          ),
        ),
      ),
  );
  const reports = await countOf(
    db
      .deleteFrom('report')
      .where(({ not, exists, selectFrom }) =>
        not(exists(selectFrom('run_result').select('position').whereRef('report_digest', '=', 'report.digest'))),
      ),
  );
  return { sightings, snapshots, reports };
}

async function countOf(removal: { executeTakeFirst(): Promise<{ readonly numDeletedRows: bigint }> }): Promise<number> {
  return Number((await removal.executeTakeFirst()).numDeletedRows);
}
