import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { expect, inject, test } from 'vitest';
import { expectShown } from '../src/gate/guides/expect-shown.ts';
import { evenkeel } from '../support/command-line.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

test('the first audit in README.md prints the report that README.md shows', async () => {
  const page = await readFile(`${ROOT}README.md`, 'utf8');
  const [, shown = ''] = /^```text\n(.*?)^```$/ms.exec(page) ?? [];
  const [, command = ''] = /^npx evenkeel (audit .*)$/m.exec(page) ?? [];
  const env = { EVENKEEL_SCRATCH_URL: inject('postgresServer') };
  const { code, stdout } = await evenkeel(command.split(' '), { cwd: ROOT, env });
  expect([code, shown.length > 0]).toEqual([1, true]);
  expectShown(stdout, shown);
});
