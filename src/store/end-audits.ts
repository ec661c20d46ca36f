import type { Kysely } from 'kysely';
import { endedLives, type LifeChange } from './finding-lives.ts';
import { lockNames } from './locks.ts';
import type { Store } from './store.ts';
import type { Tables } from './tables.ts';
import { addEvents, endLives } from './write-lives.ts';

interface Ending {
  /** The audits of the configuration. */
  readonly audits: readonly string[];
  readonly now: Date;
}

/** After this many milliseconds without a run, no process that shares the store can still have the audit. */
const DAY = 24 * 60 * 60_000;

const GONE = 'the configuration no longer has this audit';

/**
 * Resolves findings whose audit is no longer configured, because no run will read them again. Other
 * processes with the same store may have another configuration for some time, so audits that ran within
 * a day are skipped.
 */
export async function endOtherAudits({ db, engine }: Store, { audits, now }: Ending): Promise<readonly LifeChange[]> {
  const at = now.toISOString();
  const since = new Date(now.getTime() - (engine === 'sqlite' ? 0 : DAY)).toISOString();
  const changes: LifeChange[] = [];
  for (const audit of await auditsKept(db)) {
    if (audits.includes(audit)) continue;
    await db.transaction().execute(async (transaction) => {
      await lockNames(transaction, engine, [JSON.stringify(['audit', audit])]);
      if (await isRun(transaction, audit, since)) return;
      changes.push(...(await endAudit(transaction, audit, at)));
    });
  }
  return changes;
}

/** Audits with open findings, or with a stored coverage. */
async function auditsKept(db: Kysely<Tables>): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('finding')
    .select('audit')
    .where('state', 'in', ['open', 'acknowledged', 'accepted'])
    .union((other) => other.selectFrom('coverage').select('audit'))
    .orderBy('audit')
    .execute();
  return rows.map(({ audit }) => audit);
}

/** Whether a run of it is active, waits, or was requested since. */
async function isRun(db: Kysely<Tables>, audit: string, since: string): Promise<boolean> {
  const run = await db
    .selectFrom('run')
    .select('id')
    .where('audit', '=', audit)
    .where((is) => is.or([is('state', 'in', ['queued', 'running']), is('queued_at', '>', since)]))
    .limit(1)
    .executeTakeFirst();
  return run !== undefined;
}

async function endAudit(db: Kysely<Tables>, audit: string, at: string): Promise<readonly LifeChange[]> {
  const open = await db
    .selectFrom('finding')
    .selectAll()
    .where('audit', '=', audit)
    .where('state', '<>', 'resolved')
    .orderBy('id')
    .execute();
  const changes = endedLives(open, at);
  await endLives(
    db,
    changes.map(({ life }) => life.id),
    { at },
  );
  await addEvents(db, changes, { at, runId: null }, GONE);
  await db.deleteFrom('coverage').where('audit', '=', audit).execute();
  return changes;
}
