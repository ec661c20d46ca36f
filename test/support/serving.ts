import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { waitFor } from './wait-for.ts';

/** A process that serves, or is about to; `await using` kills it. */
export interface Serving extends AsyncDisposable {
  readonly url: string;
  readonly pid: number;
  /** What it has logged and said so far. */
  output(): string;
  send(signal: NodeJS.Signals): void;
  /** Resolves to its exit code; null: a signal ended it. */
  ended(): Promise<number | null>;
}

interface ServingOptions {
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string | undefined>>;
  readonly uid?: number;
  readonly gid?: number;
  /** What it says last before it can be used. */
  readonly ready?: RegExp;
}

/** Runs Node.js with these arguments and waits until it serves. */
export async function openServing(args: readonly string[], options: ServingOptions = {}): Promise<Serving> {
  const { ready = /serves http/, ...spawning } = options;
  const child = spawn(process.execPath, args, { ...spawning, stdio: ['ignore', 'pipe', 'pipe'] });
  const said: string[] = [];
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => said.push(text));
  }
  const output = () => said.join('');
  const serving = { output, ...controlsOf(child) };
  try {
    await waitFor(() => {
      if (child.exitCode !== null || child.signalCode !== null) throw new Error(`it did not start:\n${output()}`);
      return ready.test(output()) || undefined;
    });
    return { ...serving, url: /serves (http:[^\s"]+)/.exec(output())?.[1] ?? '' };
  } catch (error) {
    await serving[Symbol.asyncDispose]();
    throw error;
  }
}

function controlsOf(child: ChildProcess) {
  const exit = once(child, 'exit');
  return {
    pid: child.pid ?? 0,
    send: (signal: NodeJS.Signals) => void child.kill(signal),
    ended: async () => {
      await exit;
      return child.exitCode;
    },
    [Symbol.asyncDispose]: async () => {
      child.kill('SIGKILL');
      if (child.pid !== undefined) await exit;
    },
  };
}
