/**
 * `pre-commit install` of a guide, and the hook that it installs: the entry of .pre-commit-config.yaml, or that of
 * .pre-commit-hooks.yaml with its arguments, where a file is committed that it is for.
 */
import { execFileSync } from 'node:child_process';
import { chmodSync, readFileSync, writeFileSync } from 'node:fs';
import { parse } from 'yaml';
import { runProgram } from './run-program.ts';

const [command] = process.argv.slice(2);
if (command === 'install') install();
else if (command === 'run') run();
else throw new Error(`pre-commit: there is no ${command}`);

function install(): void {
  writeFileSync('.git/hooks/pre-commit', '#!/bin/sh\nexec pre-commit run\n');
  chmodSync('.git/hooks/pre-commit', 0o755);
}

function run(): void {
  const [{ repo, hooks }] = parse(readFileSync('.pre-commit-config.yaml', 'utf8')).repos;
  const [{ id, args = [], ...own }] = hooks;
  const { entry, files } = repo === 'local' ? own : publishedHook(id);
  const [program, ...words] = entry.split(' ');
  if (program !== 'evenkeel') throw new Error(`pre-commit: ${program} is no program of the package`);
  const staged = execFileSync('git', ['diff', '--cached', '--name-only'], { encoding: 'utf8' }).split('\n');
  if (staged.some((file) => new RegExp(files).test(file))) runProgram([...words, ...args]);
}

function publishedHook(id: string): { readonly entry: string; readonly files: string } {
  const file = new URL('../../../../../.pre-commit-hooks.yaml', import.meta.url);
  return parse(readFileSync(file, 'utf8')).find((hook: { readonly id: string }) => hook.id === id);
}
