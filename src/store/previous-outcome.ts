import type { Kysely } from 'kysely';
import type { SeenSnapshot } from '../audit/audit-outcome.ts';
import { chunksOf } from './chunks.ts';
import type { Run, RunResult, Tables } from './tables.ts';

/** The state of an audit before one of its runs ended. */
export interface PreviousOutcome {
  /** The run that ended last failed as a whole. */
  readonly failed: boolean;
  /** The result of each pair in the last run that did not fail. */
  readonly results: readonly RunResult[];
  /** When that run started, ISO 8601; null: there was none. */
  readonly startedAt: string | null;
}

const IDS = 500;

/** Without `id`, the current state. In a transaction that locks the audit, nothing changes in between. */
export async function readPreviousOutcome(
  db: Kysely<Tables>,
  { audit, id = '' }: Pick<Run, 'audit'> & Partial<Pick<Run, 'id'>>,
): Promise<PreviousOutcome> {
  const ended = db
    .selectFrom('run')
    .select(['id', 'state', 'started_at'])
    .where('audit', '=', audit)
    .where('id', '<>', id)
    .orderBy('finished_at', 'desc')
    .orderBy('id', 'desc')
    .limit(1);
  const last = await ended.where('state', 'in', ['succeeded', 'failed']).executeTakeFirst();
  if (last === undefined) return { failed: false, results: [], startedAt: null };
  const failed = last.state === 'failed';
  const compared = failed ? await ended.where('state', '=', 'succeeded').executeTakeFirst() : last;
  if (compared === undefined) return { failed, results: [], startedAt: null };
  const results = await db
    .selectFrom('run_result')
    .selectAll()
    .where('run_id', '=', compared.id)
    .orderBy('position')
    .execute();
  return { failed, results, startedAt: compared.started_at };
}

/** The databases that were seen at this moment (ISO 8601) with the same schema as in the last run of the audit. */
export async function readUnchanged(
  db: Kysely<Tables>,
  snapshots: readonly Pick<SeenSnapshot, 'database'>[],
  { at, since }: { readonly at: string; readonly since: string | null },
): Promise<ReadonlySet<string>> {
  const unchanged = new Set<string>();
  if (since === null) return unchanged;
  const names = snapshots.map(({ database }) => database);
  for (const chunk of chunksOf(names, IDS)) {
    const rows = await db
      .selectFrom('sighting')
      .select('database')
      .where('database', 'in', chunk)
      .where('last_seen_at', '>=', at)
      .where('first_seen_at', '<=', since)
      .execute();
    for (const { database } of rows) unchanged.add(database);
  }
  return unchanged;
}
