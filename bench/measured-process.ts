import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';

export interface Command {
  readonly program: string;
  readonly arguments: readonly string[];
  readonly environment?: Readonly<Record<string, string>>;
}

export interface Measurement {
  /** From the start of the process to its end. */
  readonly seconds: number;
  /** The most memory it used, in MiB; `undefined` if the system does not provide it. */
  readonly peak: number | undefined;
}

const POLL_MS = 10;

/** Runs a command, its output thrown away, to its end. Throws when it fails. */
export async function measureProcess(command: Command): Promise<Measurement> {
  const measured = await tryProcess(command);
  if (measured === undefined) throw new Error(`${command.program} ${command.arguments.join(' ')} failed`);
  return measured;
}

/** The same; undefined: it failed. */
export async function tryProcess(command: Command): Promise<Measurement | undefined> {
  const start = performance.now();
  const child = spawn(command.program, command.arguments, {
    env: { ...process.env, ...command.environment },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  let peak: number | undefined;
  const poll = setInterval(() => {
    peak = readPeak(child.pid) ?? peak;
  }, POLL_MS);
  const [code] = await once(child, 'exit').finally(() => clearInterval(poll));
  const seconds = (performance.now() - start) / 1000;
  return code === 0 ? { seconds, peak } : undefined;
}

/** Measures each command `runs` times, in turn, so that a slow moment of the machine hits all of them. */
export async function measureInTurn(commands: readonly Command[], runs: number): Promise<readonly Measurement[]> {
  const taken = commands.map((): Measurement[] => []);
  for (let run = 0; run < runs; run += 1) {
    for (const [place, command] of commands.entries()) taken[place]?.push(await measureProcess(command));
  }
  return taken.map((measurements) => ({
    seconds: medianOf(measurements.map((measurement) => measurement.seconds)) ?? Number.NaN,
    peak: medianOf(measurements.flatMap((measurement) => measurement.peak ?? [])),
  }));
}

export function medianOf(values: readonly number[]): number | undefined {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)];
}

/** The high-water mark only grows, so the last look before the end is close to the peak. https://man7.org/linux/man-pages/man5/proc_pid_status.5.html */
function readPeak(pid: number | undefined): number | undefined {
  try {
    const kibibytes = /^VmHWM:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
    return kibibytes === undefined ? undefined : Number(kibibytes) / 1024;
  } catch {
    return undefined;
  }
}
