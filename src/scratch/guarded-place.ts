import { spawn } from 'node:child_process';
import { Socket } from 'node:net';
import { fileURLToPath } from 'node:url';

/** What the guard is told, on its standard input, where no one can read it. */
export interface GuardedPlace {
  /** The URL of the server, with its password. */
  readonly server: string;
  readonly name: string;
}

const extension = import.meta.url.endsWith('.ts') ? 'ts' : 'js';
const PROGRAM = fileURLToPath(new URL(`../scratch/place-guard.${extension}`, import.meta.url));

/** Has the database dropped when this process ends before it says that it has done so itself. */
export function openPlaceGuard(place: GuardedPlace): { done(): void } {
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', PROGRAM], {
    detached: process.platform !== 'win32',
    stdio: ['pipe', 'ignore', 'ignore'],
    windowsHide: true,
  });
  child.on('error', () => undefined);
  child.stdin.on('error', () => undefined);
  child.unref();
  if (child.stdin instanceof Socket) child.stdin.unref();
  child.stdin.write(`${JSON.stringify(place)}\n`);
  return { done: () => void child.stdin.end('done\n') };
}
