import type { Client } from 'pg';

/** The savepoint of a read transaction: rolling back to it continues after a failed query and releases locks. */
export const SAVEPOINT = 'SAVEPOINT reading';
export const GO_BACK = 'ROLLBACK TO SAVEPOINT reading';

/**
 * A checksum of all relations and of all names that printed definitions can contain. The functions that print
 * definitions use the names as they are now, not as they were when the transaction began
 * (https://www.postgresql.org/docs/current/functions-info.html#FUNCTIONS-INFO-CATALOG). Temporary tables do not count.
 */
export const STAMP = `
  SELECT concat_ws(' ',
    (SELECT sum(hashtextextended(relname || ' ' || relnamespace, oid::bigint)) FROM pg_class WHERE relpersistence <> 't'),
    (SELECT sum(hashtextextended(a.attname, a.attrelid::bigint + a.attnum)) FROM pg_attribute AS a
      JOIN pg_class AS c ON c.oid = a.attrelid WHERE a.attnum > 0 AND c.relpersistence <> 't' AND c.relkind NOT IN ('i', 'I', 't')),
    (SELECT sum(hashtextextended(proname || ' ' || pronamespace, oid::bigint)) FROM pg_proc),
    (SELECT sum(hashtextextended(t.typname || ' ' || t.typnamespace, t.oid::bigint)) FROM pg_type AS t
      WHERE t.typrelid = 0 AND t.typelem = 0),
    (SELECT sum(oid::bigint) FROM pg_trigger),
    (SELECT sum(oid::bigint) FROM pg_constraint),
    (SELECT sum(hashtextextended(nspname, oid::bigint)) FROM pg_namespace WHERE nspname !~ '^pg_(toast_)?temp_')
  ) AS stamp`;

/** The WAL position. While it stays the same, nothing has changed. https://www.postgresql.org/docs/current/functions-admin.html#FUNCTIONS-ADMIN-BACKUP */
const MARK = `
  SELECT CASE WHEN pg_is_in_recovery() THEN pg_last_wal_replay_lsn() ELSE pg_current_wal_insert_lsn() END::text AS stamp`;

/** The WAL position of the server; undefined if unknown. Read it before the transaction begins. */
export async function readMark(client: Client): Promise<string | undefined> {
  try {
    return await ask(client, MARK);
  } catch {
    return undefined;
  }
}

/** Ends the transaction, and returns whether the schema changed since it began. `mark`: the WAL position before that. Never throws. */
export async function hasChanged(client: Client, mark: string | undefined): Promise<boolean> {
  try {
    await client.query(GO_BACK);
    if (mark === undefined || (await ask(client, MARK)) === mark) return false;
    const before = await ask(client, STAMP);
    await client.query('ROLLBACK');
    return (await ask(client, STAMP)) !== before;
  } catch {
    return false;
  }
}

async function ask(client: Client, sql: string): Promise<string | undefined> {
  const { rows } = await client.query<{ stamp: string }>(sql);
  return rows[0]?.stamp;
}
