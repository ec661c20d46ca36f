import type { Kysely } from 'kysely';
import type { SeenSnapshot } from '../audit/audit-outcome.ts';
import type { Store } from './store.ts';
import type { Sighting, StoredSnapshot, Tables } from './tables.ts';

export async function hasSnapshot({ db }: Store, fingerprint: string): Promise<boolean> {
  const named = db.selectFrom('snapshot').select('fingerprint').where('fingerprint', '=', fingerprint);
  return (await named.executeTakeFirst()) !== undefined;
}

/** Its body is compressed. */
export async function findSnapshot({ db }: Store, fingerprint: string): Promise<StoredSnapshot | undefined> {
  return await db.selectFrom('snapshot').selectAll().where('fingerprint', '=', fingerprint).executeTakeFirst();
}

/** The schemas of a database over time, the newest first. */
export async function historyOf({ db }: Store, database: string): Promise<readonly Sighting[]> {
  return await db
    .selectFrom('sighting')
    .selectAll()
    .where('database', '=', database)
    .orderBy('last_seen_at', 'desc')
    .orderBy('first_seen_at', 'desc')
    .execute();
}

/** Runs in a transaction that has locked the databases. */
export async function addSnapshots(db: Kysely<Tables>, snapshots: readonly SeenSnapshot[], at: string): Promise<void> {
  const byFingerprint = new Map(snapshots.map((snapshot) => [snapshot.digest, snapshot]));
  const order = [...byFingerprint.keys()].toSorted();
  for (const snapshot of order.flatMap((key) => byFingerprint.get(key) ?? [])) await addSnapshot(db, snapshot, at);
  for (const snapshot of new Map(snapshots.map((seen) => [seen.database, seen])).values()) {
    await addSighting(db, snapshot, at);
  }
}

async function addSnapshot(db: Kysely<Tables>, snapshot: SeenSnapshot, at: string): Promise<void> {
  await db
    .insertInto('snapshot')
    .values({
      fingerprint: snapshot.digest,
      body: snapshot.body,
      size: snapshot.size,
      engine: snapshot.engine,
      engine_version: snapshot.engineVersion,
      objects: snapshot.objects,
      created_at: at,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** The same schema extends the last entry; another one begins a new entry. */
async function addSighting(db: Kysely<Tables>, { database, digest }: SeenSnapshot, at: string): Promise<void> {
  const last = await db
    .selectFrom('sighting')
    .selectAll()
    .where('database', '=', database)
    .orderBy('last_seen_at', 'desc')
    .orderBy('first_seen_at', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (last === undefined || last.fingerprint !== digest) {
    await db
      .insertInto('sighting')
      .values({ database, fingerprint: digest, first_seen_at: at, last_seen_at: at })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  } else if (last.last_seen_at < at) {
    await db
      .updateTable('sighting')
      .set({ last_seen_at: at })
      .where('database', '=', database)
      .where('first_seen_at', '=', last.first_seen_at)
      .where('fingerprint', '=', digest)
      .execute();
  }
}
