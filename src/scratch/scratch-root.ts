import { chmod, lstat, mkdir, mkdtemp, rename, rm } from 'node:fs/promises';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { EvenkeelError } from '../errors.ts';
import { readServerUser, type ServerUser } from './server-user.ts';

/** The folder of scratch servers: in the system's temporary directory, writable only by this user. */
export interface ScratchRoot {
  readonly path: string;
  /** The other user that runs the servers; undefined: the current user. */
  readonly user: ServerUser | undefined;
}

/** Creates the root if it does not exist. Refuses one that another user created. */
export async function openScratchRoot(): Promise<ScratchRoot> {
  const user = await readServerUser();
  const owner = process.getuid?.();
  const path = join(tmpdir(), `evenkeel-${owner ?? userInfo().username}`);
  await mkdir(path, { recursive: true, mode: 0o700 });
  const found = await lstat(path);
  const foreign = owner !== undefined && (found.uid !== owner || (found.mode & 0o022) !== 0);
  if (foreign || !found.isDirectory()) {
    throw new EvenkeelError(
      'E_SCRATCH_UNAVAILABLE',
      `${path} belongs to another user: remove it, or set TMPDIR to another directory.`,
    );
  }
  if (user !== undefined) await chmod(path, 0o711);
  return { path, user };
}

/** A new directory in the root. The server's user may enter it but not list its files. */
export async function openPrivateDirectory(root: ScratchRoot, purpose: string): Promise<string> {
  const path = await mkdtemp(join(root.path, `${purpose}-`));
  if (root.user !== undefined) await chmod(path, 0o711);
  return path;
}

/** Renames a finished directory atomically; if another process was faster, its result stays. */
export async function publishDirectory(finished: string, name: string): Promise<void> {
  try {
    await rename(finished, name);
  } catch (error) {
    await rm(finished, { recursive: true, force: true });
    if (!(await lstat(name)).isDirectory()) throw error;
  }
}
