import { connectedClient } from './connected-client.ts';
import type { EmptyDatabase, EmptyDatabaseOptions } from './empty-database.ts';
import { openOwnedDatabase } from './open-owned-database.ts';

/** A new database on a scratch server, of a role that has no rights elsewhere. Throws `E_SCRATCH_UNAVAILABLE`. */
export async function openEmptyPostgres({ major, extensions }: EmptyDatabaseOptions): Promise<EmptyDatabase> {
  const { title, url, remove } = await openOwnedDatabase({ major, extensions, roles: [] });
  const { hostname, port, username, password, pathname } = new URL(url);
  const parts = { host: hostname, port: port || '5432', user: username, password, database: pathname.slice(1) };
  return {
    title,
    source: url,
    words: new Map([
      ['url', url],
      ...Object.entries(parts).map(([name, value]): [string, string] => [name, decodeURIComponent(value)]),
    ]),
    home: undefined,
    readSize: () => sizeOf(url),
    close: remove,
  };
}

/** 0 if the server does not answer: the command may have closed the database to others. */
async function sizeOf(url: string): Promise<number> {
  try {
    const client = await connectedClient({ connectionString: url, connectionTimeoutMillis: 2_000 });
    try {
      const { rows } = await client.query<{ size: number }>(
        'SELECT pg_database_size(current_database())::float8 AS size',
      );
      return rows[0]?.size ?? 0;
    } finally {
      await client.end();
    }
  } catch {
    return 0;
  }
}
