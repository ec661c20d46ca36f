import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { describe, expect, test } from 'vitest';
import { evenkeel } from '../../support/command-line.ts';
import { scratchFolder } from '../../support/scratch-folder.ts';

const run = promisify(execFile);

async function scriptOf(shell: string): Promise<string> {
  const { code, stdout, stderr } = await evenkeel(['completion', shell]);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  return stdout;
}

/** What bash itself offers after these words. */
async function offeredByBash(script: string, ...words: readonly string[]): Promise<readonly string[]> {
  const ask = `${script}
COMP_WORDS=("$@"); COMP_CWORD=$(( $# - 1 )); _evenkeel; printf '%s\\n' "\${COMPREPLY[@]}"`;
  const { stdout } = await run('bash', ['-c', ask, 'bash', 'evenkeel', ...words]);
  return stdout.split('\n').filter((line) => line !== '');
}

test('bash completes commands, options and their values', async () => {
  const script = await scriptOf('bash');
  expect(await offeredByBash(script, 'aud')).toEqual(['audit']);
  expect(await offeredByBash(script, 'audit', 'a.db', '--fail')).toEqual(['--fail-on']);
  expect(await offeredByBash(script, 'audit', '--fail-on', '')).toEqual(['error', 'warning', 'info', 'never']);
  expect(await offeredByBash(script, 'audit', '-f', 'js')).toEqual(['json']);
  expect(await offeredByBash(script, 'config', '')).toContain('check');
  expect(await offeredByBash(script, 'config', 'check', '--c')).toEqual(['--connect']);
  expect(await offeredByBash(script, 'completion', '')).toEqual(expect.arrayContaining(['bash', 'zsh', 'fish']));
  expect(await offeredByBash(script, 'audit', 'a.d')).toEqual([]);
});

describe.skipIf(!existsSync('/usr/bin/fish'))('fish', () => {
  test('completes commands, options and their values', async () => {
    await using folder = await scratchFolder();
    await writeFile(folder.file('evenkeel.fish'), await scriptOf('fish'));
    const offered = async (line: string) => {
      const command = `source ${folder.file('evenkeel.fish')}; complete -C '${line}'`;
      const { stdout } = await run('fish', ['--no-config', '-c', command], {
        env: { ...process.env, HOME: folder.path },
      });
      return stdout.split('\n').map((one) => one.split('\t')[0]);
    };
    expect(await offered('evenkeel aud')).toContain('audit');
    expect(await offered('evenkeel audit --fail')).toContain('--fail-on');
    expect(await offered('evenkeel audit --fail-on ')).toEqual(expect.arrayContaining(['error', 'never']));
    expect(await offered('evenkeel config ch')).toContain('check');
  });
});

describe.skipIf(!existsSync('/usr/bin/zsh'))('zsh', () => {
  test('reads the script, and offers commands, options and their values', async () => {
    await using folder = await scratchFolder();
    await writeFile(folder.file('_evenkeel'), await scriptOf('zsh'));
    const offered = async (...words: readonly string[]) => {
      const ask = `compdef() { :; }
_describe() { print -l -- "\${(@P)2}"; }
_files() { print files; }
source ${folder.file('_evenkeel')}
words=(evenkeel "$@"); CURRENT=\${#words}; _evenkeel`;
      const { stdout } = await run('zsh', ['-f', '-c', ask, 'zsh', ...words]);
      return stdout.split('\n').map((one) => one.split(/(?<!\\):/)[0]);
    };
    expect(await offered('')).toContain('audit');
    expect(await offered('audit', '--')).toContain('--fail-on');
    expect(await offered('audit', '--fail-on', '')).toEqual(['error', 'warning', 'info', 'never', '']);
    expect(await offered('config', '')).toContain('check');
    expect(await offered('audit', 'a')).toEqual(['files', '']);
  });
});
