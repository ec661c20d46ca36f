import { sql } from 'kysely';
import { type Page, pageOf, pageSizeOf, parseCursor } from './page.ts';
import type { Store } from './store.ts';
import type { Sighting, StoredSnapshot } from './tables.ts';

/** A schema of a database, and the one before it. */
export type SeenSchema = Sighting &
  Pick<StoredSnapshot, 'engine' | 'engine_version' | 'objects' | 'size'> & {
    /** The fingerprint of the previous schema; null: unknown. */
    readonly before: string | null;
  };

interface SightingQuery {
  readonly database?: string | undefined;
  /** At most 500. */
  readonly limit?: number | undefined;
  readonly cursor?: string | undefined;
}

const LIST = 'sightings';

/** Characters of a fingerprint. */
const FINGERPRINT = 64;

/** The latest first. Throws EvenkeelError E_REQUEST for an invalid cursor. */
export async function listSightings(
  store: Store,
  { database, limit, cursor }: SightingQuery,
): Promise<Page<SeenSchema>> {
  const size = pageSizeOf(limit);
  let rows = store.db
    .selectFrom(seenSchemas(store, database).as('seen'))
    .selectAll()
    .orderBy('first_seen_at', 'desc')
    .orderBy('fingerprint', 'desc')
    .orderBy('database', 'desc')
    .limit(size + 1);
  if (cursor !== undefined) {
    const { key, id } = parseCursor(LIST, cursor);
    rows = rows.where(
      sql<boolean>`(first_seen_at, fingerprint, database) < (${key}, ${id.slice(0, FINGERPRINT)}, ${id.slice(FINGERPRINT)})`,
    );
  }
  return pageOf(await rows.execute(), size, LIST, (seen) => ({
    key: seen.first_seen_at,
    id: `${seen.fingerprint}${seen.database}`,
  }));
}

/** The last schema of each database, by its name. */
export async function lastSightings(store: Store): Promise<ReadonlyMap<string, SeenSchema>> {
  const place = sql<number>`row_number() over (partition by database order by last_seen_at desc, first_seen_at desc)`;
  const rows = await store.db
    .selectFrom(seenSchemas(store, undefined).select(place.as('place')).as('seen'))
    .selectAll()
    .where('place', '=', 1)
    .orderBy('database')
    .execute();
  return new Map(rows.map((seen) => [seen.database, seen]));
}

function seenSchemas({ db }: Store, database: string | undefined) {
  const seen = db
    .selectFrom('sighting')
    .innerJoin('snapshot', 'snapshot.fingerprint', 'sighting.fingerprint')
    .select(['database', 'sighting.fingerprint', 'first_seen_at', 'last_seen_at'])
    .select(['engine', 'engine_version', 'objects', 'size'])
    .select(
      sql<
        string | null
      >`lag(sighting.fingerprint) over (partition by database order by first_seen_at, last_seen_at)`.as('before'),
    );
  return database === undefined ? seen : seen.where('database', '=', database);
}
