import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The output and exit code of a process. */
export interface Ended {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

export interface CommandLineOptions {
  /** On top of a plain environment: no colour forced, no CI. */
  readonly env?: Readonly<Record<string, string>>;
  readonly cwd?: string;
  /** Options of Node.js itself. */
  readonly nodeOptions?: readonly string[];
}

export const program = fileURLToPath(new URL('../../bin/evenkeel.js', import.meta.url));

/** The options of Node.js that the first line of the program asks for. */
export const programOptions = (readFileSync(program, 'utf8').split('\n', 1)[0] ?? '')
  .split(' ')
  .filter((word) => word.startsWith('--'));

/** Runs `evenkeel` as a process of its own, its output not a terminal. */
export function evenkeel(args: readonly string[], options: CommandLineOptions = {}): Promise<Ended> {
  const { CI: _ci, FORCE_COLOR: _colour, NO_COLOR: _none, EVENKEEL_DEBUG: _debug, ...env } = process.env;
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      [...(options.nodeOptions ?? []), program, ...args],
      { env: { ...env, ...options.env }, ...(options.cwd !== undefined && { cwd: options.cwd }), maxBuffer: 1 << 26 },
      (error, stdout, stderr) => resolve({ code: error === null ? 0 : Number(error.code), stdout, stderr }),
    );
  });
}
