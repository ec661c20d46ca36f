import { type Kysely, sql } from 'kysely';
import type { Tables } from './tables.ts';

const MARK = sql<{ mark: string }>`select pg_current_snapshot() || ' ' || pg_postmaster_start_time() as mark`;

/**
 * Readers of PostgreSQL's marks. Statements with equal snapshots see the same rows; any transaction of the server that
 * writes changes the snapshot. After a failover transaction ids may repeat, so the start of the server is in the mark.
 * https://www.postgresql.org/docs/current/functions-info.html#FUNCTIONS-INFO-SNAPSHOT
 *
 * Callers that wait at the same time share the next statement, not one that was sent before they asked.
 */
export function postgresMarks(db: Kysely<Tables>): () => Promise<string> {
  let asking: Promise<string> | undefined;
  let next: Promise<string> | undefined;
  const ask = () => {
    asking = readMark(db).finally(() => {
      asking = undefined;
    });
    return asking;
  };
  return () => {
    if (asking === undefined) return ask();
    next ??= asking
      .catch(() => undefined)
      .then(() => {
        next = undefined;
        return ask();
      });
    return next;
  };
}

async function readMark(db: Kysely<Tables>): Promise<string> {
  const { rows } = await MARK.execute(db);
  return rows[0]?.mark ?? '';
}
