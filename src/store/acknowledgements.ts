import { sql } from 'kysely';
import { sortableId } from './sortable-id.ts';
import type { Store } from './store.ts';
import type { FindingLife, FindingState } from './tables.ts';

interface Acknowledgement {
  readonly id: string;
  /** Who. */
  readonly by: string;
  readonly why: string;
  /** The last day of it in UTC, YYYY-MM-DD; null: for good. */
  readonly until: string | null;
  readonly now: Date;
}

/** Acknowledges a finding. Undefined: there is no such finding, or it is resolved. */
export async function acknowledgeFinding(
  { db }: Store,
  { id, by, why, until, now }: Acknowledgement,
): Promise<FindingLife | undefined> {
  const at = now.toISOString();
  return await db.transaction().execute(async (transaction) => {
    const life = await transaction
      .updateTable('finding')
      .set({
        state: unlessAccepted('acknowledged'),
        acknowledged_by: by,
        acknowledged_why: why,
        acknowledged_until: until,
        acknowledged_at: at,
      })
      .where('id', '=', id)
      .where('state', '<>', 'resolved')
      .returningAll()
      .executeTakeFirst();
    if (life === undefined) return undefined;
    await transaction
      .insertInto('finding_event')
      .values({ id: sortableId(now), finding_id: id, at, event: 'acknowledged', by, note: why })
      .execute();
    return life;
  });
}

interface Release {
  readonly id: string;
  readonly by: string;
  readonly why: string | null;
  readonly now: Date;
}

/** Withdraws an acknowledgement. Undefined: there is no such finding, or it is not acknowledged. */
export async function releaseFinding({ db }: Store, { id, by, why, now }: Release): Promise<FindingLife | undefined> {
  return await db.transaction().execute(async (transaction) => {
    const life = await transaction
      .updateTable('finding')
      .set({
        state: unlessAccepted('open'),
        acknowledged_by: null,
        acknowledged_why: null,
        acknowledged_until: null,
        acknowledged_at: null,
      })
      .where('id', '=', id)
      .where('state', '<>', 'resolved')
      .where('acknowledged_at', 'is not', null)
      .returningAll()
      .executeTakeFirst();
    if (life === undefined) return undefined;
    await transaction
      .insertInto('finding_event')
      .values({ id: sortableId(now), finding_id: id, at: now.toISOString(), event: 'released', by, note: why })
      .execute();
    return life;
  });
}

/** Accepted findings stay accepted, whatever people do here. */
function unlessAccepted(state: FindingState) {
  return sql<FindingState>`case state when 'accepted' then state else ${state} end`;
}
