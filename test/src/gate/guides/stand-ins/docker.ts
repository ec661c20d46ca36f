/** `docker build` and `docker run` of a guide: runs the image's entry point in the mounted folder. */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { runProgram } from './run-program.ts';

const OPTIONS = {
  rm: { type: 'boolean' },
  tag: { type: 'string' },
  volume: { type: 'string' },
  env: { type: 'string', multiple: true },
  network: { type: 'string' },
  user: { type: 'string' },
} as const;

const dockerfile = readFileSync(new URL('../../../../../Dockerfile', import.meta.url), 'utf8');
const [command, ...words] = process.argv.slice(2);
const image = words.indexOf('evenkeel');
if (command === 'run' && image >= 0) run(words.slice(0, image), words.slice(image + 1));
else if (command !== 'build') throw new Error(`docker: ${command} of no image`);

function run(options: readonly string[], args: readonly string[]): void {
  const { values } = parseArgs({ args: [...options], options: OPTIONS });
  const [folder, target, mode] = values.volume?.split(':') ?? [];
  if (target !== workingDirectory()) throw new Error(`docker: the image does not work in ${target}`);
  if (mode !== 'ro' && values.user === undefined) throw new Error('docker: the user of the image cannot write there');
  const { PATH, HOME } = process.env;
  const handed = Object.fromEntries((values.env ?? []).map((name) => [name, process.env[name]]));
  runProgram(args, { ...(folder !== undefined && { cwd: folder }), env: { PATH, HOME, ...handed } });
}

function workingDirectory(): string | undefined {
  return [...dockerfile.matchAll(/^WORKDIR (.*)$/gm)].at(-1)?.[1];
}
