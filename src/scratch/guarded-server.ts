import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { Socket } from 'node:net';
import { fileURLToPath } from 'node:url';
import { EvenkeelError } from '../errors.ts';
import type { ServerUser } from './server-user.ts';

/** The input of the guard: a server to run, and its directory. */
interface GuardedServer {
  readonly program: string;
  readonly arguments: readonly string[];
  /** The server's directory, with its log; removed at the end. */
  readonly home: string;
  readonly user: ServerUser | undefined;
}

/** A running guard. It does not keep this process alive. When this process ends, in any way, the guard removes server and home. */
export interface Guard {
  /** Rejects with the last output if the server ends by itself. Never resolves. */
  readonly failed: Promise<never>;
  /** Resolves when the server is gone and its home removed. */
  close(): Promise<void>;
}

const extension = import.meta.url.endsWith('.ts') ? 'ts' : 'js';
const PROGRAM = fileURLToPath(new URL(`../scratch/server-guard.${extension}`, import.meta.url));

export function openGuard({ program, arguments: words, home, user }: GuardedServer): Guard {
  const ids = [user?.uid, user?.gid].map((id) => String(id ?? ''));
  const given = [PROGRAM, home, ...ids, program, ...words];
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', ...given], {
    // Its own process group: Ctrl-C must not reach the server; closing the pipe ends it.
    detached: process.platform !== 'win32',
    stdio: ['pipe', 'ignore', 'pipe'],
    windowsHide: true,
  });
  const ended = once(child, 'exit');
  const failed = rejectWhenEnded(child, ended);
  failed.catch(() => undefined);
  child.unref();
  for (const pipe of [child.stdin, child.stderr]) if (pipe instanceof Socket) pipe.unref();
  return {
    failed,
    async close() {
      child.ref();
      child.stdin.destroy();
      await ended;
    },
  };
}

async function rejectWhenEnded(child: ChildProcess, ended: Promise<unknown>): Promise<never> {
  const said: string[] = [];
  child.stderr?.setEncoding('utf8').on('data', (text: string) => said.push(text));
  await ended;
  throw new EvenkeelError(
    'E_SCRATCH_UNAVAILABLE',
    `The scratch PostgreSQL server stopped: ${said.join('').trim() || 'it gave no reason'}`,
  );
}
