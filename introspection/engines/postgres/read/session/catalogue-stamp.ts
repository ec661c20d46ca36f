import { IntrospectionError } from '../../../../errors.ts';
import { everything } from '../../../../scope.ts';
import { openSession, type Session } from './session.ts';
import { parseSource } from './source.ts';

/** Catalogues of rows and statistics, which no reader uses and ordinary work changes; and who owns what in other databases. */
const LEFT_OUT = [
  'pg_statistic',
  'pg_statistic_ext_data',
  'pg_largeobject',
  'pg_largeobject_metadata',
  'pg_replication_origin',
  'pg_shdepend',
];

/** Views of catalogues that only superusers may read. */
const VIEWS = ['pg_roles', 'pg_user_mappings'];

interface Catalogue {
  readonly name: string;
  /** The only columns that the role may read; null: all, with those of the system. */
  readonly columns: readonly string[] | null;
}

const CATALOGUES = `
  SELECT c.relname::text AS name,
    CASE WHEN NOT has_table_privilege(c.oid, 'SELECT') THEN ARRAY(
      SELECT quote_ident(a.attname) FROM pg_attribute AS a
      WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped AND has_column_privilege(c.oid, a.attnum, 'SELECT')
      ORDER BY a.attnum
    ) END AS columns
  FROM pg_class AS c
  WHERE c.relnamespace = 'pg_catalog'::regnamespace AND c.relkind = 'r' AND c.relname <> ALL ($1)`;

/** Only a real PostgreSQL is known to keep its catalogues as described below. */
const IS_POSTGRES = `version() ~ '^PostgreSQL [0-9.]+[a-z0-9]* (on|\\()'`;

/** The age of the rows that came with the server. */
const OLDEST = 2147483647;

/**
 * What else a reading depends on: the database, the role, the settings, and the life of the server process. A restored disk, a
 * promoted copy or another server behind the same name has another start time, so transactions are numbered only once in it.
 */
const GROUND = `
  concat_ws(' ', (SELECT oid FROM pg_database WHERE datname = current_database()), current_user, version(),
    extract(epoch FROM pg_postmaster_start_time()),
    (SELECT sum(hashtextextended(concat_ws('=', name, setting), 0)) FROM pg_settings))`;

/**
 * See `Engine.stamp`. The proof, for each catalogue by itself:
 * - A row is never changed in place, but for counters that no reader uses: a change removes the row, and writes one with the
 *   number of its own transaction (xmin). VACUUM, also with FULL or FREEZE, keeps that number.
 * - We count the visible rows and take the newest number among them. If every transaction up to that number was over when we
 *   looked, whatever is committed later has a higher one. So an unchanged newest number means that nothing was added, and then
 *   an unchanged count that nothing was removed.
 * - If a transaction that began to write earlier still runs, it may commit later under a lower number. Then there is no stamp.
 *
 * `age` counts from the next transaction; as `oid` it has no sign, so that rows older than two thousand million transactions
 * count as old. https://www.postgresql.org/docs/current/routine-vacuuming.html#VACUUM-FOR-WRAPAROUND
 */
export async function readStamp(url: string, signal?: AbortSignal): Promise<string | undefined> {
  const session = await openSession(parseSource(url), signal);
  try {
    return await stampIn(session);
  } catch (error) {
    if (error instanceof IntrospectionError) return undefined;
    throw error;
  } finally {
    await session.close();
  }
}

async function stampIn(session: Session): Promise<string | undefined> {
  const catalogues = await session.read<Catalogue>('catalogues', everything, CATALOGUES, [LEFT_OUT]);
  const [row] = await session.read<{ readonly stamp: string | null }>('catalogues', everything, stampOf(catalogues));
  return row?.stamp ?? undefined;
}

/** A query for the stamp; null: there is none. */
function stampOf(catalogues: readonly Catalogue[]): string {
  const counted = catalogues.filter(({ columns }) => columns === null).map(({ name }) => countedIn(name));
  const summed = [
    ...catalogues.flatMap(({ name, columns }) =>
      columns === null || columns.length === 0 ? [] : summedIn(name, `ROW(${columns.join(', ')})`),
    ),
    ...VIEWS.map((name) => summedIn(name, name)),
  ];
  return `
  WITH moment AS MATERIALIZED (
    SELECT pg_snapshot_xmin(pg_current_snapshot())::text::bigint AS running,
      pg_snapshot_xmax(latest)::text::bigint + age(pg_snapshot_xmax(latest)::xid) AS next
    FROM pg_current_snapshot() AS latest
  ), counted AS MATERIALIZED (${counted.join('\n    UNION ALL')}
  ), numbered AS (
    SELECT name, rows, CASE WHEN youngest < ${OLDEST} THEN (SELECT next FROM moment) - youngest ELSE 0 END AS newest
    FROM counted
  ), summed AS MATERIALIZED (${summed.join('\n    UNION ALL')}
  )
  SELECT CASE WHEN ${IS_POSTGRES} AND max(newest) < (SELECT running FROM moment) THEN
    concat_ws(' ', ${GROUND},
      string_agg(concat_ws(' ', name, rows, newest), ' ' ORDER BY name),
      (SELECT string_agg(concat_ws(' ', name, rows, sum), ' ' ORDER BY name) FROM summed))
  END AS stamp
  FROM numbered`;
}

function countedIn(name: string): string {
  return `
    SELECT '${name}' AS name, count(*) AS rows, min(age(xmin)::oid)::bigint AS youngest FROM pg_catalog.${name}`;
}

function summedIn(name: string, row: string): string {
  return `
    SELECT '${name}' AS name, count(*) AS rows, sum(hashtextextended(${row}::text, 0)) AS sum FROM pg_catalog.${name}`;
}
