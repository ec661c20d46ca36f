import { spawn } from 'node:child_process';
import { Socket } from 'node:net';
import { fileURLToPath } from 'node:url';

/** The input of the guard, on stdin, which no other process can read. */
export interface GuardedPlace {
  /** The URL of the server, with its password. */
  readonly server: string;
  readonly name: string;
}

const extension = import.meta.url.endsWith('.ts') ? 'ts' : 'js';
const PROGRAM = fileURLToPath(new URL(`../scratch/place-guard.${extension}`, import.meta.url));

/** Drops the database if this process ends before it calls `done`. */
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
