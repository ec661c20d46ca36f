import type { Kysely } from 'kysely';
import type { PairOutcome } from '../audit/audit-outcome.ts';
import { chunksOf } from './chunks.ts';
import { type LifeChange, livesAfter, type Reading } from './finding-lives.ts';
import { sortableId } from './sortable-id.ts';
import type { StoreEngine } from './store.ts';
import type { FindingLife, Tables } from './tables.ts';

const ROWS = 200;
const IDS = 1000;

/** Writes how the lives of a pair's findings go on, and tells what changed. Part of a transaction that holds the audit. */
export async function writeLives(
  db: Kysely<Tables>,
  engine: StoreEngine,
  pair: PairOutcome,
  reading: Reading,
): Promise<readonly LifeChange[]> {
  const known = await readLives(db, engine, pair, reading.audit);
  const { written, seenAgain, ended, changes } = livesAfter(known, pair, reading);
  for (const ids of chunksOf(seenAgain, IDS)) {
    await db
      .updateTable('finding')
      .set({ last_seen_at: reading.at, last_run_id: reading.runId })
      .where('id', 'in', ids)
      .execute();
  }
  for (const ids of chunksOf(ended, IDS)) {
    await db
      .updateTable('finding')
      .set({ state: 'resolved', resolved_at: reading.at })
      .where('id', 'in', ids)
      .execute();
  }
  for (const lives of chunksOf(written, ROWS)) await upsertLives(db, lives);
  for (const chunk of chunksOf(changes, ROWS)) {
    await db
      .insertInto('finding_event')
      .values(
        chunk.map(({ event, life }) => ({
          id: sortableId(new Date(reading.at)),
          finding_id: life.id,
          at: reading.at,
          event,
          run_id: reading.runId,
        })),
      )
      .execute();
  }
  return changes;
}

/** Nobody acknowledges one of them before the transaction ends. */
async function readLives(
  db: Kysely<Tables>,
  engine: StoreEngine,
  { expected, actual }: PairOutcome,
  audit: string,
): Promise<readonly FindingLife[]> {
  const lives = db
    .selectFrom('finding')
    .selectAll()
    .where('audit', '=', audit)
    .where('expected', '=', expected)
    .where('actual', '=', actual)
    .orderBy('id');
  return await (engine === 'postgres' ? lives.forUpdate() : lives).execute();
}

async function upsertLives(db: Kysely<Tables>, lives: readonly FindingLife[]): Promise<void> {
  await db
    .insertInto('finding')
    .values([...lives])
    .onConflict((conflict) =>
      conflict.column('id').doUpdateSet(({ ref }) => ({
        rule: ref('excluded.rule'),
        severity: ref('excluded.severity'),
        kind: ref('excluded.kind'),
        object: ref('excluded.object'),
        body: ref('excluded.body'),
        state: ref('excluded.state'),
        last_seen_at: ref('excluded.last_seen_at'),
        resolved_at: ref('excluded.resolved_at'),
        reopened: ref('excluded.reopened'),
        acknowledged_by: ref('excluded.acknowledged_by'),
        acknowledged_why: ref('excluded.acknowledged_why'),
        acknowledged_until: ref('excluded.acknowledged_until'),
        acknowledged_at: ref('excluded.acknowledged_at'),
        last_run_id: ref('excluded.last_run_id'),
      })),
    )
    .execute();
}
