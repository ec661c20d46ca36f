/**
 * A program that runs one command in a process group of its own, while its parent is connected. When the command ends, all that
 * it has left running is ended. When the parent disconnects, which happens however it ends, the command is ended too, and the
 * files are removed. The one message of the parent is a `GuardedCommand`, the one answer a `CommandEnd`, both as JSON.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { openSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import type { CommandEnd, GuardedCommand } from './guarded-command.ts';

/** All that the command starts inherits it, also what leaves its process group. */
const MARK = 'EVENKEEL_RUN';

/** Milliseconds from the wish to end to its end. */
const GRACE = 500;
const STEP = 20;

/** Processes can start others while they are ended. */
const MOST_ROUNDS = 20;

const isPosix = process.platform !== 'win32';
const mark = `${process.pid}-${Date.now()}`;
let home: string | undefined;
let child: ChildProcess | undefined;

process.once('message', (message) => start(JSON.parse(String(message))));
process.once('disconnect', () => void end());

function start(guarded: GuardedCommand): void {
  const { command, into } = guarded;
  home = guarded.home;
  const [program, ...words] = typeof command === 'string' ? ([command] as const) : command;
  child = spawn(program, words, {
    shell: typeof command === 'string',
    cwd: guarded.folder,
    env: { ...guarded.environment, [MARK]: mark },
    detached: isPosix,
    stdio: ['ignore', into === undefined ? 'inherit' : openSync(into, 'w', 0o600), 'inherit'],
    windowsHide: true,
  });
  child.once('error', ({ message }) => answer({ fault: message }));
  child.once('exit', async (code, signal) => {
    await endRest();
    answer({ code, signal });
  });
}

function answer(ended: CommandEnd): void {
  if (process.connected) process.send?.(JSON.stringify(ended));
}

async function end(): Promise<void> {
  for (let waited = 0; waited < GRACE && signalAll('SIGTERM'); waited += STEP) await pause(STEP);
  await endRest();
  if (home !== undefined) rmSync(home, { recursive: true, force: true, maxRetries: 5 });
  process.exit();
}

async function endRest(): Promise<void> {
  for (let round = 0; round < MOST_ROUNDS && signalAll('SIGKILL'); round += 1) await pause(STEP);
}

/** Whether anything of the command was still there. */
function signalAll(signal: NodeJS.Signals): boolean {
  const pid = child?.pid;
  if (pid === undefined) return false;
  const group = isPosix ? signalled(-pid, signal) : child?.exitCode === null && child.kill(signal);
  return [group, ...markedProcesses().map((marked) => signalled(marked, signal))].includes(true);
}

function signalled(pid: number, signal: NodeJS.Signals): boolean {
  try {
    return process.kill(pid, signal);
  } catch {
    return false;
  }
}

/** What the command started and moved out of its group. Only Linux tells. https://man7.org/linux/man-pages/man5/proc_pid_environ.5.html */
function markedProcesses(): readonly number[] {
  if (process.platform !== 'linux') return [];
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name) && environmentOf(name).includes(`${MARK}=${mark}\0`))
    .map(Number);
}

function environmentOf(pid: string): string {
  try {
    return readFileSync(`/proc/${pid}/environ`, 'latin1');
  } catch {
    return '';
  }
}
