import { type Client, DatabaseError } from 'pg';
import { connectedClient } from './connected-client.ts';
import { openOwnedDatabase, unusable } from './open-owned-database.ts';
import type { OwnedDatabase } from './owned-database.ts';
import type { ScratchDatabase, SqlFault } from './scratch-database.ts';
import type { ScratchServer, WantedServer } from './scratch-server.ts';
import { databaseUrl } from './server-databases.ts';
import { isForSuperuser } from './superuser-statement.ts';

export interface PostgresScratchOptions extends WantedServer {
  /** Roles that the statements use; only for a server of our own. */
  readonly roles: readonly string[];
  /** Extensions to create with the rights of the server's role. */
  readonly extensions: readonly string[];
}

export interface PostgresScratch extends ScratchDatabase {
  /** Whether missing roles can be created by opening another scratch database. */
  readonly givesRoles: boolean;
}

/** A new database on a scratch server, with a session of a role that has no rights elsewhere. Throws `E_SCRATCH_UNAVAILABLE`. */
export async function openPostgresScratch(options: PostgresScratchOptions): Promise<PostgresScratch> {
  const database = await openOwnedDatabase(options);
  const { server, title, url, remove } = database;
  const config = { connectionString: url, application_name: 'evenkeel' };
  const client = await connectedClient(config).catch(async (cause: unknown) => {
    await remove();
    throw unusable(server, cause);
  });
  return {
    title,
    givesRoles: server.own,
    run: (sql) => (server.own && isForSuperuser(sql) ? faultAsSuperuser(server, database, sql) : faultOf(client, sql)),
    source: async () => url,
    inTransaction: () => client.getTransactionStatus() !== 'I',
    async finish() {
      await client.end();
      return url;
    },
    async close() {
      try {
        await client.end();
      } finally {
        await remove();
      }
    },
  };
}

/** Runs SQL as superuser, in a new session without the settings of the statements, and returns its error. */
async function faultAsSuperuser({ url }: ScratchServer, { name }: OwnedDatabase, sql: string) {
  const client = await connectedClient({ connectionString: databaseUrl(url, name) });
  try {
    return await faultOf(client, sql);
  } finally {
    await client.end();
  }
}

async function faultOf(client: Client, sql: string): Promise<SqlFault | undefined> {
  const undoes = client.getTransactionStatus() !== 'I';
  try {
    await client.query(sql);
    return undefined;
  } catch (error) {
    if (error instanceof DatabaseError) {
      return { message: error.message, state: error.code, undoes, offset: offsetOf(sql, error.position) };
    }
    return { message: error instanceof Error ? error.message : String(error) };
  }
}

/** The server counts characters from 1, JavaScript UTF-16 units from 0. */
function offsetOf(sql: string, position: string | undefined): number | undefined {
  if (position === undefined) return undefined;
  return Array.from(sql)
    .slice(0, Number(position) - 1)
    .join('').length;
}
