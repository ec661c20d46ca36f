import { type Client, DatabaseError } from 'pg';
import { redactSource } from '../../introspection/index.ts';
import { EvenkeelError } from '../errors.ts';
import { connectedClient } from './connected-client.ts';
import { openDatabaseGuard } from './guarded-database.ts';
import { createOwnedDatabase, type DatabaseContent, dropOwnedDatabase, type OwnedDatabase } from './owned-database.ts';
import type { ScratchDatabase, SqlFault } from './scratch-database.ts';
import { openScratchServer, type ScratchServer, type WantedServer } from './scratch-server.ts';
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
export async function openPostgresScratch({
  roles,
  extensions,
  ...wanted
}: PostgresScratchOptions): Promise<PostgresScratch> {
  const server = await openScratchServer(wanted);
  try {
    const database = await openDatabase(server, { roles: server.own ? roles : [], extensions });
    return await inSession(database, server);
  } catch (cause) {
    server.release();
    throw unusable(server, cause);
  }
}

interface OpenDatabase extends OwnedDatabase {
  remove(): Promise<void>;
}

async function openDatabase(server: ScratchServer, content: DatabaseContent): Promise<OpenDatabase> {
  const database = await createOwnedDatabase(server.url, content);
  const guard = server.own ? undefined : openDatabaseGuard({ server: server.url, name: database.name });
  return {
    ...database,
    async remove() {
      await dropOwnedDatabase(server.url, database.name);
      guard?.done();
    },
  };
}

async function inSession(database: OpenDatabase, server: ScratchServer): Promise<PostgresScratch> {
  const config = { connectionString: database.url, application_name: 'evenkeel' };
  const client = await connectedClient(config).catch(async (error: unknown) => {
    await database.remove();
    throw error;
  });
  return {
    title: `PostgreSQL ${server.version}`,
    givesRoles: server.own,
    run: (sql) => (server.own && isForSuperuser(sql) ? faultAsSuperuser(server, database, sql) : faultOf(client, sql)),
    source: async () => database.url,
    inTransaction: () => client.getTransactionStatus() !== 'I',
    async finish() {
      await client.end();
      return database.url;
    },
    async close() {
      try {
        await client.end();
        await database.remove();
      } finally {
        server.release();
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

function unusable({ url, own }: ScratchServer, cause: unknown): EvenkeelError {
  const why = cause instanceof Error ? cause.message : String(cause);
  const server = own ? 'The scratch PostgreSQL server' : `The server of EVENKEEL_SCRATCH_URL (${redactSource(url)})`;
  return new EvenkeelError('E_SCRATCH_UNAVAILABLE', `${server} cannot create a scratch database: ${why}`, { cause });
}
