import type { Kysely } from 'kysely';
import type { PairOutcome } from '../audit/audit-outcome.ts';
import { chunksOf } from './chunks.ts';
import { endedLives, type LifeChange, livesAfter, type Reading } from './finding-lives.ts';
import { addToSearch } from './finding-search.ts';
import { sortableId } from './sortable-id.ts';
import type { StoreEngine } from './store.ts';
import type { FindingLife, Tables } from './tables.ts';

const ROWS = 200;
const IDS = 1000;

/** Writes the next states of a pair's findings, and returns the changes. Runs in a transaction that has locked the audit. */
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
  await endLives(db, ended, reading);
  for (const lives of chunksOf(written, ROWS)) await upsertLives(db, lives);
  await addToSearch(db, engine, namedAnew(known, written));
  await addEvents(db, changes, reading);
  return changes;
}

/** The ids of those that the search does not know under their present object and rule. */
function namedAnew(known: readonly FindingLife[], written: readonly FindingLife[]): readonly string[] {
  const before = new Map(known.map((life) => [life.id, life]));
  return written
    .filter(({ id, object, rule }) => before.get(id)?.object !== object || before.get(id)?.rule !== rule)
    .map(({ id }) => id);
}

const GONE = 'the audit no longer has this pair';

/** Resolves findings whose pair the audit no longer has. Runs in a transaction that has locked the audit. */
export async function endOtherPairs(
  db: Kysely<Tables>,
  pairs: readonly Pick<PairOutcome, 'expected' | 'actual'>[],
  reading: Reading,
): Promise<readonly LifeChange[]> {
  const kept = new Set(pairs.map(({ expected, actual }) => JSON.stringify([expected, actual])));
  const open = await db
    .selectFrom('finding')
    .selectAll()
    .where('audit', '=', reading.audit)
    .where('state', '<>', 'resolved')
    .orderBy('id')
    .execute();
  const changes = endedLives(
    open.filter(({ expected, actual }) => !kept.has(JSON.stringify([expected, actual]))),
    reading.at,
  );
  await endLives(
    db,
    changes.map(({ life }) => life.id),
    reading,
  );
  await addEvents(db, changes, reading, GONE);
  return changes;
}

export async function endLives(
  db: Kysely<Tables>,
  ended: readonly string[],
  { at }: Pick<Reading, 'at'>,
): Promise<void> {
  for (const ids of chunksOf(ended, IDS)) {
    await db.updateTable('finding').set({ state: 'resolved', resolved_at: at }).where('id', 'in', ids).execute();
  }
}

/** `runId` is null for changes without a run. */
export async function addEvents(
  db: Kysely<Tables>,
  changes: readonly LifeChange[],
  { at, runId }: Pick<Reading, 'at'> & { readonly runId: string | null },
  note: string | null = null,
): Promise<void> {
  for (const chunk of chunksOf(changes, ROWS)) {
    await db
      .insertInto('finding_event')
      .values(
        chunk.map(({ event, life }) => ({
          id: sortableId(new Date(at)),
          finding_id: life.id,
          at,
          event,
          run_id: runId,
          note,
        })),
      )
      .execute();
  }
}

/** The findings, locked against acknowledgements until the transaction ends. */
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
