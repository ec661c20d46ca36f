import { readFile } from 'node:fs/promises';
import { EvenkeelError } from '../errors.ts';

/** The operating system user that runs a server. */
export interface ServerUser {
  readonly uid: number;
  readonly gid: number;
}

const CANDIDATES = ['postgres', 'nobody'];

/**
 * PostgreSQL refuses to run as root, and asks the system for the name of its user. So root needs an existing unprivileged
 * user. `undefined`: the server runs as the current user.
 * https://www.postgresql.org/docs/current/postgres-user.html
 */
export async function readServerUser(): Promise<ServerUser | undefined> {
  if (process.getuid?.() !== 0) return undefined;
  const entries = (await readFile('/etc/passwd', 'utf8')).split('\n').map((line) => line.split(':'));
  for (const candidate of CANDIDATES) {
    const [, , uid, gid] = entries.find(([name]) => name === candidate) ?? [];
    if (uid !== undefined && gid !== undefined) return { uid: Number(uid), gid: Number(gid) };
  }
  throw new EvenkeelError(
    'E_SCRATCH_UNAVAILABLE',
    `PostgreSQL does not run as root and this system has no user ${CANDIDATES.join(' or ')}: run as another user.`,
  );
}
