import { setTimeout as pause } from 'node:timers/promises';
import { parseDuration } from '../duration.ts';
import { commandError, type FailedCommand, outgrownError, talkativeError, timeoutError } from './command-error.ts';
import type { EmptyDatabase } from './empty-database.ts';
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

/** Characters that a command may write, and bytes that its database may have. */
const MOST_OUTPUT = 64 * 1024 * 1024;
const LARGEST = 1024 ** 3;

/** Milliseconds between two looks at the command. */
const PAUSE = 250;

/**
 * Resolves when the command has done its work. Throws `E_REPLAY_FAILED` if it fails, takes too long, writes too much, or if the
 * database that it fills becomes too large. The command has then ended.
 */
export async function finishCommand(
  running: RunningCommand,
  { command, timeout, secrets }: AwaitedCommand,
  database?: EmptyDatabase,
): Promise<void> {
  const failed = { command, secrets, output: () => running.output() };
  const watching = new AbortController();
  const watched = watchedEnd(running, { timeout, database, signal: watching.signal });
  watched.catch(() => undefined);
  const end = await Promise.race([running.ended, watched]).finally(() => watching.abort());
  if ('code' in end && end.code === 0) return;
  await running.close();
  throw typeof end === 'function' ? end(failed) : commandError(failed, end);
}

interface Watch {
  readonly timeout: string;
  readonly database: EmptyDatabase | undefined;
  readonly signal: AbortSignal;
}

/** The error of a command that goes beyond a limit. */
async function watchedEnd(running: RunningCommand, { timeout, database, signal }: Watch) {
  const until = performance.now() + parseDuration(timeout);
  for (;;) {
    await pause(Math.min(PAUSE, Math.max(0, until - performance.now())), undefined, { signal });
    if (performance.now() >= until) return (failed: FailedCommand) => timeoutError(failed, timeout);
    if (running.written() > MOST_OUTPUT) return (failed: FailedCommand) => talkativeError(failed, MOST_OUTPUT);
    if (database === undefined || (await database.readSize()) <= LARGEST) continue;
    return (failed: FailedCommand) => outgrownError(failed, database.title, LARGEST);
  }
}
