import { fork } from 'node:child_process';
import { once } from 'node:events';
import { extname } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

/** A command to run. */
export interface GuardedCommand {
  /** For the shell of the system; or a program and its words. */
  readonly command: string | readonly [string, ...string[]];
  /** Where it runs; absolute. */
  readonly folder: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** A file for what it writes to its standard output, which is then no part of `output`. */
  readonly into?: string | undefined;
  /** A folder to remove at the end. */
  readonly home: string | undefined;
}

/** How a command ended; `fault`: it did not start. */
export type CommandEnd = { readonly code: number | null; readonly signal: string | null } | { readonly fault: string };

export interface RunningCommand {
  /** All that the command has started has ended too. Rejects if the guard itself ends before. */
  readonly ended: Promise<CommandEnd>;
  /** The last part of what it has written so far. */
  output(): string;
  /** How many bytes it has written so far. */
  written(): number;
  /** Ends whatever still runs, and removes the home. After that the output is complete. */
  close(): Promise<void>;
}

/** Milliseconds to wait for output at the end, in case that something holds the pipe. */
const LAST_WORDS = 1_000;

/** Characters of the output that are kept. */
const KEPT = 16_384;

const PROGRAM = fileURLToPath(new URL(`../scratch/command-guard${extname(import.meta.url)}`, import.meta.url));

/** Runs a command under a guard. If this process ends, in any way, the guard ends the command and removes its home. */
export function openCommand(guarded: GuardedCommand): RunningCommand {
  const guard = fork(PROGRAM, {
    execArgv: ['--disable-warning=ExperimentalWarning'],
    // A process group of its own: Ctrl-C must not reach it before it has cleaned up.
    detached: process.platform !== 'win32',
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  let kept = '';
  let written = 0;
  for (const pipe of [guard.stdout, guard.stderr]) {
    pipe?.setEncoding('utf8').on('data', (text: string) => {
      written += text.length;
      kept = (kept + text).slice(-KEPT);
    });
  }
  // The event `close` does not come after a disconnection.
  const exited = once(guard, 'exit');
  const drained = Promise.all([guard.stdout, guard.stderr].map((pipe) => pipe && once(pipe, 'close')));
  drained.catch(() => undefined);
  const ended = new Promise<CommandEnd>((resolve, reject) => {
    guard.once('message', (message) => resolve(JSON.parse(String(message))));
    guard.once('error', reject);
    guard.once('exit', (code, signal) => reject(new Error(`The guard of the command ended: ${signal ?? code}.`)));
  });
  ended.catch(() => undefined);
  guard.send(JSON.stringify(guarded));
  return {
    ended,
    // A line that was cut could begin within a secret.
    output: () => (written > KEPT ? kept.slice(kept.indexOf('\n') + 1 || KEPT / 2) : kept),
    written: () => written,
    async close() {
      if (guard.connected) guard.disconnect();
      await exited.catch(() => undefined);
      await Promise.race([drained.catch(() => undefined), pause(LAST_WORDS)]);
    },
  };
}
