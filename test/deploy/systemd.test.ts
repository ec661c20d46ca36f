import { execFile } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { scratchFolder } from '../support/scratch-folder.ts';
import { commandFault } from './command-fault.ts';

const unit = await readFile(new URL('../../examples/systemd/evenkeel.service', import.meta.url), 'utf8');
const run = promisify(execFile);
const analyzer = await run('systemd-analyze', ['--version']).then(
  () => true,
  () => false,
);
if (!analyzer) process.stderr.write('systemd: the unit is not verified, there is no systemd-analyze\n');

test.skipIf(!analyzer)('systemd finds nothing wrong with the unit', async () => {
  await using folder = await scratchFolder();
  const path = folder.file('evenkeel.service');
  await writeFile(path, unit.replace('/usr/bin/evenkeel', process.execPath));
  const { stdout, stderr } = await run('systemd-analyze', ['verify', '--man=no', path]);
  expect(stdout + stderr).toBe('');
});

test('the unit starts an existing command, and has its store in a writable folder', () => {
  const [, program, words = ''] = /^ExecStart=(\S+) (.*)$/m.exec(unit) ?? [];
  expect(program).toBe('/usr/bin/evenkeel');
  expect(commandFault(words.split(' '))).toBeUndefined();
  const [, directory] = /^StateDirectory=(.*)$/m.exec(unit) ?? [];
  expect(unit).toContain(`Environment=EVENKEEL_STORE_URL=sqlite:/var/lib/${directory}/`);
  expect(unit).toMatch(/^ExecReload=\/bin\/kill -HUP \$MAINPID$/m);
});
