import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chmodSync, chownSync, cpSync, existsSync, readdirSync } from 'node:fs';
import { chown, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { EvenkeelError } from '../errors.ts';
import { openPrivateDirectory, publishDirectory, type ScratchRoot } from './scratch-root.ts';
import type { ServerBinaries } from './server-binaries.ts';

/** An initialised data directory for this process only, and how to sign in as its superuser. */
export interface DataDirectory {
  /** The folder to remove: it contains `data` and all other files of the server. */
  readonly home: string;
  readonly data: string;
  readonly user: string;
  readonly password: string;
}

const SUPERUSER = 'postgres';

/** Increase it when initialisation changes, so that older caches are not used. */
const LAYOUT = 1;

const run = promisify(execFile);

/** Copies the cached data directory of that version. Initialises the cache first if it is empty. */
export async function openDataDirectory(binaries: ServerBinaries, root: ScratchRoot): Promise<DataDirectory> {
  const cache = join(root.path, `initialised-${binaries.version}-${LAYOUT}`);
  if (!existsSync(cache)) await publishDirectory(await initialise(binaries, root), cache);
  const home = await openPrivateDirectory(root, 'server');
  const data = join(home, 'data');
  cpSync(join(cache, 'data'), data, { recursive: true });
  own(data, root);
  return { home, data, user: SUPERUSER, password: await readFile(join(cache, 'password'), 'utf8') };
}

async function initialise(binaries: ServerBinaries, root: ScratchRoot): Promise<string> {
  const home = await openPrivateDirectory(root, 'initialising');
  const data = join(home, 'data');
  const passwordFile = join(home, 'password');
  await mkdir(data, { mode: 0o700 });
  await writeFile(passwordFile, randomBytes(18).toString('base64url'), { mode: 0o600 });
  if (root.user !== undefined) {
    await chown(data, root.user.uid, root.user.gid);
    await chown(passwordFile, root.user.uid, root.user.gid);
  }
  try {
    await run(binaries.initdb, initdbArguments(data, passwordFile), { ...root.user, cwd: data });
  } catch (cause) {
    await rm(home, { recursive: true, force: true });
    throw new EvenkeelError(
      'E_SCRATCH_UNAVAILABLE',
      `initdb of PostgreSQL ${binaries.version} failed: ${stderrOf(cause)}`,
      { cause },
    );
  }
  return home;
}

/** https://www.postgresql.org/docs/current/app-initdb.html */
function initdbArguments(data: string, passwordFile: string): readonly string[] {
  return [
    `--pgdata=${data}`,
    `--username=${SUPERUSER}`,
    `--pwfile=${passwordFile}`,
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    '--no-locale',
    '--no-sync',
  ];
}

function stderrOf(error: unknown): string {
  return error instanceof Error && 'stderr' in error ? String(error.stderr).trim() : String(error);
}

/** PostgreSQL requires a directory that only its own user can access. */
function own(data: string, root: ScratchRoot): void {
  chmodSync(data, 0o700);
  if (root.user === undefined) return;
  const { uid, gid } = root.user;
  chownSync(data, uid, gid);
  for (const entry of readdirSync(data, { recursive: true, encoding: 'utf8' })) chownSync(join(data, entry), uid, gid);
}
