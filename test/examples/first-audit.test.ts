import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { expect, inject, test, vi } from 'vitest';
import { renderPicture, reportOfReadme } from '../../scripts/picture.ts';
import { expectShown } from '../src/gate/guides/expect-shown.ts';
import { evenkeel } from '../support/command-line.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

test('the first audit in README.md prints the report that README.md shows', async () => {
  const page = await readFile(`${ROOT}README.md`, 'utf8');
  const [, shown = ''] = /^```text\n(.*?)^```$/ms.exec(page) ?? [];
  const [, command = ''] = /^npx evenkeel (audit sql:examples.*)$/m.exec(page) ?? [];
  const env = { EVENKEEL_SCRATCH_URL: inject('postgresServer') };
  const { code, stdout } = await evenkeel(command.split(' '), { cwd: ROOT, env });
  expect([code, shown.length > 0]).toEqual([1, true]);
  expectShown(stdout, shown);
});

test.runIf(inject('postgresVersion').newest)('its picture shows what the command prints', async () => {
  vi.stubEnv('EVENKEEL_SCRATCH_URL', inject('postgresServer'));
  expect(renderPicture(reportOfReadme())).toBe(await readFile(`${ROOT}docs/report.svg`, 'utf8'));
});
