import { setTimeout as pause } from 'node:timers/promises';
import { parseDuration } from '../duration.ts';
import { commandError, type FailedCommand, outgrownError, talkativeError, timeoutError } from './command-error.ts';
import type { RunningCommand } from './guarded-command.ts';

/** A running command and its limits. */
export interface AwaitedCommand {
  /** For messages. */
  readonly command: string;
  /** How long it may take: `10m`. */
  readonly timeout: string;
  /** Texts that messages never show. */
  readonly secrets: readonly string[];
}

/** What a command fills. */
interface Filled {
  /** For messages: `a SQLite database`. */
  readonly what: string;
  /** Bytes on the disk, as far as they are known. */
  readSize(): Promise<number>;
}

/** Characters that a command may write, and bytes of what it fills. */
const MOST_OUTPUT = 64 * 1024 * 1024;
const LARGEST = 1024 ** 3;

/** Milliseconds between two looks at the command. */
const PAUSE = 250;

/**
 * Resolves when the command has done its work. Throws `E_REPLAY_FAILED` if it fails, takes too long, writes too much, or if what it
 * fills becomes too large. The command has then ended.
 */
export async function finishCommand(
  running: RunningCommand,
  { command, timeout, secrets }: AwaitedCommand,
  filled?: Filled,
): Promise<void> {
  const failed = { command, secrets, output: () => running.output() };
  const watching = new AbortController();
  const watched = watchedEnd(running, { timeout, filled, signal: watching.signal });
  watched.catch(() => undefined);
  const end = await Promise.race([running.ended, watched]).finally(() => watching.abort());
  if ('code' in end && end.code === 0) return;
  await running.close();
  throw typeof end === 'function' ? end(failed) : commandError(failed, end);
}

interface Watch {
  readonly timeout: string;
  readonly filled: Filled | undefined;
  readonly signal: AbortSignal;
}

/** The error of a command that goes beyond a limit. */
async function watchedEnd(running: RunningCommand, { timeout, filled, signal }: Watch) {
  const until = performance.now() + parseDuration(timeout);
  for (;;) {
    await pause(Math.min(PAUSE, Math.max(0, until - performance.now())), undefined, { signal });
    if (performance.now() >= until) return (failed: FailedCommand) => timeoutError(failed, timeout);
    if (running.written() > MOST_OUTPUT) return (failed: FailedCommand) => talkativeError(failed, MOST_OUTPUT);
    if (filled === undefined || (await filled.readSize()) <= LARGEST) continue;
    return (failed: FailedCommand) => outgrownError(failed, filled.what, LARGEST);
  }
}
