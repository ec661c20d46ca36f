/**
 * A program that runs one server while its standard input is open, then stops the server and removes its home.
 * The pipe closes however the parent ends, so no server outlives it. Arguments: home,
 * user and group (empty: those of the parent), program and its arguments.
 */
import { spawn } from 'node:child_process';
import { openSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';

const [home = '', uid = '', gid = '', program = '', ...words] = process.argv.slice(2);
const log = join(home, 'server.log');
const output = openSync(log, 'a');
const child = spawn(program, words, {
  ...(uid !== '' && { uid: Number(uid), gid: Number(gid) }),
  cwd: home,
  stdio: ['ignore', output, output],
});
let wanted = true;

function end(reason: string): void {
  if (wanted) process.stderr.write(`${reason}\n${readFileSync(log, 'utf8').slice(-2000)}`);
  rmSync(home, { recursive: true, force: true });
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
