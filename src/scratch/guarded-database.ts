import { spawn } from 'node:child_process';
import { Socket } from 'node:net';
import { fileURLToPath } from 'node:url';

interface GuardedDatabase {
  /** The URL of the server, with its password. */
  readonly server: string;
  readonly name: string;
}

const extension = import.meta.url.endsWith('.ts') ? 'ts' : 'js';
const PROGRAM = fileURLToPath(new URL(`../scratch/database-guard.${extension}`, import.meta.url));

/** Drops the database if this process ends before it calls `done`. No other process can read what the guard gets by its standard input. */
export function openDatabaseGuard({ server, name }: GuardedDatabase): { done(): void } {
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', PROGRAM], {
    detached: process.platform !== 'win32',
    stdio: ['pipe', 'ignore', 'ignore'],
    windowsHide: true,
  });
  child.on('error', () => undefined);
  child.stdin.on('error', () => undefined);
  child.unref();
  if (child.stdin instanceof Socket) child.stdin.unref();
  child.stdin.write(`${encodeURIComponent(server)}\n${name}\n`);
  return { done: () => void child.stdin.end('done\n') };
}
