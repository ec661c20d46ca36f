import { spawnSync } from 'node:child_process';
import { program, programOptions } from '../../../../support/command-line.ts';

/** Runs `evenkeel` in place of this process, which ends as it does. */
export function runProgram(
  args: readonly string[],
  { cwd = process.cwd(), env = process.env }: { readonly cwd?: string; readonly env?: NodeJS.ProcessEnv } = {},
): void {
  const { status } = spawnSync(process.execPath, [...programOptions, program, ...args], { cwd, env, stdio: 'inherit' });
  process.exitCode = status ?? 2;
}
