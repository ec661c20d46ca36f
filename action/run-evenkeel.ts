import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { exitCodes } from '../src/exit-code.ts';

const PROGRAM = fileURLToPath(new URL('../bin/evenkeel.js', import.meta.url));

/** What the program left behind; its standard output went to the log. */
export interface Ended {
  readonly code: number;
  /** What it said on its standard error. */
  readonly said: string;
}

/**
 * Runs `evenkeel` in a folder. Names from databases are in what it prints, so that the runner is told to take no commands
 * from it: https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands#stopping-and-starting-workflow-commands
 */
export async function runEvenkeel(args: readonly string[], folder: string, env: NodeJS.ProcessEnv): Promise<Ended> {
  const token = randomUUID();
  process.stdout.write(`::stop-commands::${token}\n`);
  const child = spawn(process.execPath, [...runtimeOptions(), PROGRAM, ...args], {
    cwd: folder,
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  child.stdout.on('data', (chunk) => process.stdout.write(chunk));
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    said += text;
    process.stdout.write(text);
  });
  const [code] = await once(child, 'close');
  process.stdout.write(`\n::${token}::\n`);
  return { code: typeof code === 'number' ? code : exitCodes.notCompared, said };
}

/** Those of the first line of the program, which a runner on Windows does not read. */
function runtimeOptions(): readonly string[] {
  const [line = ''] = readFileSync(PROGRAM, 'utf8').split('\n', 1);
  return line.split(' ').filter((word) => word.startsWith('--'));
}
