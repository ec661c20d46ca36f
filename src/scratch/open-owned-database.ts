import { redactSource } from '../../introspection/index.ts';
import { EvenkeelError } from '../errors.ts';
import { openDatabaseGuard } from './guarded-database.ts';
import { createOwnedDatabase, type DatabaseContent, dropOwnedDatabase, type OwnedDatabase } from './owned-database.ts';
import { openScratchServer, type ScratchServer, type WantedServer } from './scratch-server.ts';

/** An owned database on a scratch server, until it is removed. */
export interface OpenOwnedDatabase extends OwnedDatabase {
  /** The engine and its version, for messages: `PostgreSQL 18.4`. */
  readonly title: string;
  readonly server: ScratchServer;
  /** Drops the database, and releases the server. */
  remove(): Promise<void>;
}

/** A new database on a scratch server. Roles are created only on a server of our own. Throws `E_SCRATCH_UNAVAILABLE`. */
export async function openOwnedDatabase({
  roles,
  extensions,
  ...wanted
}: WantedServer & DatabaseContent): Promise<OpenOwnedDatabase> {
  const server = await openScratchServer(wanted);
  try {
    const database = await createOwnedDatabase(server.url, { roles: server.own ? roles : [], extensions });
    const guard = server.own ? undefined : openDatabaseGuard({ server: server.url, name: database.name });
    return {
      ...database,
      title: `PostgreSQL ${server.version}`,
      server,
      async remove() {
        try {
          await dropOwnedDatabase(server.url, database.name);
          guard?.done();
        } finally {
          server.release();
        }
      },
    };
  } catch (cause) {
    server.release();
    throw unusable(server, cause);
  }
}

/** The error for a server on which no scratch database can be made. */
export function unusable({ url, own }: ScratchServer, cause: unknown): EvenkeelError {
  const why = cause instanceof Error ? cause.message : String(cause);
  const server = own ? 'The scratch PostgreSQL server' : `The server of EVENKEEL_SCRATCH_URL (${redactSource(url)})`;
  return new EvenkeelError('E_SCRATCH_UNAVAILABLE', `${server} cannot create a scratch database: ${why}`, { cause });
}
