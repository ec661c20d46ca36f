import { chmod, lstat, mkdir, mkdtemp, rename, rm } from 'node:fs/promises';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { EvenkeelError } from '../errors.ts';
import { readServerUser, type ServerUser } from './server-user.ts';

/** Where scratch servers live: below the system's temporary directory, writable by us alone. */
export interface ScratchRoot {
  readonly path: string;
  /** The other user that servers run as; absent: ourselves. */
  readonly user: ServerUser | undefined;
}

/** Creates the root where there is none. Refuses one that somebody else has put there. */
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

/** A new directory below the root, which the server's user may enter but not list. */
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
