/**
 * A program that runs one server while its standard input is open, then stops the server and removes its home.
 * The pipe closes however the parent ends, so no server outlives it. Argument: a `GuardedServer` as JSON.
 */
import { spawn } from 'node:child_process';
import { openSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { GuardedServer } from './guarded-server.ts';

const server: GuardedServer = JSON.parse(process.argv[2] ?? '');
const log = join(server.home, 'server.log');
const output = openSync(log, 'a');
const child = spawn(server.program, server.arguments, {
  ...server.user,
  cwd: server.home,
  stdio: ['ignore', output, output],
});
let wanted = true;

function end(reason: string): void {
  if (wanted) process.stderr.write(`${reason}\n${readFileSync(log, 'utf8').slice(-2000)}`);
  rmSync(server.home, { recursive: true, force: true });
  process.exitCode = wanted ? 1 : 0;
  process.stdin.destroy();
}

child.on('error', (error) => end(error.message));
child.on('exit', (code, signal) => end(`exit ${code ?? signal}`));
process.stdin.on('close', () => {
  wanted = false;
  // Immediate shutdown: the data is not needed any more. https://www.postgresql.org/docs/current/server-shutdown.html
  child.kill('SIGQUIT');
});
process.stdin.resume();
