import { sql, type Transaction } from 'kysely';
import { sortableId } from './sortable-id.ts';
import type { Store } from './store.ts';
import type { FindingLife, FindingState, Tables } from './tables.ts';

interface Acknowledgement {
  readonly id: string;
  /** Who acknowledged it. */
  readonly by: string;
  readonly why: string;
  /** Its last day in UTC, YYYY-MM-DD; null: no end. */
  readonly until: string | null;
  readonly now: Date;
}

/** Acknowledges a finding. Undefined: there is no such finding, or it is resolved. */
export function acknowledgeFinding(
  { db }: Store,
  { id, by, why, until, now }: Acknowledgement,
): Promise<FindingLife | undefined> {
  return db.transaction().execute(async (transaction) => {
    const life = await unresolved(transaction, id)
      .set({
        state: unlessAccepted('acknowledged'),
        acknowledged_by: by,
        acknowledged_why: why,
        acknowledged_until: until,
        acknowledged_at: now.toISOString(),
      })
      .executeTakeFirst();
    if (life !== undefined) await note(transaction, { id, event: 'acknowledged', by, why, now });
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
export function releaseFinding({ db }: Store, { id, by, why, now }: Release): Promise<FindingLife | undefined> {
  return db.transaction().execute(async (transaction) => {
    const life = await unresolved(transaction, id)
      .where('acknowledged_at', 'is not', null)
      .set({
        state: unlessAccepted('open'),
        acknowledged_by: null,
        acknowledged_why: null,
        acknowledged_until: null,
        acknowledged_at: null,
      })
      .executeTakeFirst();
    if (life !== undefined) await note(transaction, { id, event: 'released', by, why, now });
    return life;
  });
}

function unresolved(transaction: Transaction<Tables>, id: string) {
  return transaction.updateTable('finding').where('id', '=', id).where('state', '<>', 'resolved').returningAll();
}

interface Note extends Release {
  readonly event: 'acknowledged' | 'released';
}

async function note(transaction: Transaction<Tables>, { id, event, by, why, now }: Note): Promise<void> {
  await transaction
    .insertInto('finding_event')
    .values({ id: sortableId(now), finding_id: id, at: now.toISOString(), event, by, note: why })
    .execute();
}

/** Accepted findings stay accepted, whatever people do here. */
function unlessAccepted(state: FindingState) {
  return sql<FindingState>`case state when 'accepted' then state else ${state} end`;
}
