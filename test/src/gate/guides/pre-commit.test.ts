import { execFile } from 'node:child_process';
import { cp, mkdir, readFile, symlink } from 'node:fs/promises';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, inject, test } from 'vitest';
import { parse } from 'yaml';
import { buildSqliteFile } from '../../../../src/scratch/sqlite-file.ts';
import { actionRoot } from '../../../action/composite-action.ts';
import { patience } from '../../../support/patience.ts';
import { type ScratchFolder, scratchFolder } from '../../../support/scratch-folder.ts';
import { readGuide } from './guide.ts';
import { guideRepository } from './guide-repository.ts';

const run = promisify(execFile);
const reason = await run('pre-commit', ['--version']).then(
  () => undefined,
  (error: Error) => error.message,
);
if (reason !== undefined) process.stderr.write(`pre-commit: its own hook is not run, ${reason}\n`);

test('the hook runs a program of the package, for migration files', async () => {
  const [hook] = parse(await readFile(join(actionRoot, '.pre-commit-hooks.yaml'), 'utf8'));
  const { bin } = JSON.parse(await readFile(join(actionRoot, 'package.json'), 'utf8'));
  expect(Object.keys(bin)).toContain(hook.entry.split(' ')[0]);
  expect('db/sqlite/0001_accounts.sql').toMatch(new RegExp(hook.files));
  expect('src/main.rs').not.toMatch(new RegExp(hook.files));
});

test('the hook of the guide has the version of the package', async () => {
  const { name, version } = JSON.parse(await readFile(join(actionRoot, 'package.json'), 'utf8'));
  const [{ text = '' } = {}] = await readGuide('pre-commit.md');
  expect(parse(text).repos[0].hooks[0].additional_dependencies).toEqual([`${name}@${version}`]);
});

test('`npm pack` builds what it packs', { timeout: patience(60) }, async () => {
  await using folder = await packedRepository();
  await run('tar', ['-xzf', 'evenkeel-0.1.0.tgz'], { cwd: folder.path });
  await symlink(join(actionRoot, 'node_modules'), folder.file('package/node_modules'));
  buildSqliteFile(folder.file('a.db'), 'CREATE TABLE boats (name TEXT)');
  const args = [folder.file('package/bin/evenkeel.js'), 'audit', 'a.db', 'a.db'];
  expect((await run(process.execPath, args, { cwd: folder.path })).stdout).toMatch(/^parity/);
});

describe.skipIf(reason !== undefined)('pre-commit itself', () => {
  test('installs the package, and works as the guide shows', { timeout: patience(600) }, async () => {
    await using folder = await packedRepository();
    await using ground = await guideRepository(['pre-commit', 'npm', 'npx']);
    const tarball = folder.file('evenkeel-0.1.0.tgz');
    const guide = await readGuide('pre-commit.md');
    const fromNpm = guide.slice(
      0,
      guide.findLastIndex(({ file }) => file === '.pre-commit-config.yaml'),
    );
    const samples = fromNpm.map((sample) => ({ ...sample, text: sample.text.replace('evenkeel@0.1.0', tarball) }));
    await ground.follow(samples, { ...network, EVENKEEL_SCRATCH_URL: inject('postgresServer') });
  });
});

/** How this machine reaches npm's registry, since the home of the reader is empty. */
const network = {
  ...Object.fromEntries(Object.entries(process.env).filter(([name]) => /(?:_CERTS|_PROXY)$/i.test(name))),
  npm_config_userconfig: join(homedir(), '.npmrc'),
  npm_config_cache: join(homedir(), '.npm'),
};

/** A copy of this checkout with the tarball that npm makes of it. */
async function packedRepository(): Promise<ScratchFolder> {
  const folder = await scratchFolder();
  const listed = await run('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
    cwd: actionRoot,
  });
  const needed = listed.stdout.split('\0').filter((file) => !/^(?:test|bench|examples|docs)\/|^$/.test(file));
  for (const file of needed) {
    await mkdir(dirname(folder.file(file)), { recursive: true });
    await cp(join(actionRoot, file), folder.file(file));
  }
  await symlink(join(actionRoot, 'node_modules'), folder.file('node_modules'));
  const { stdout } = await run('npm', ['pack'], { cwd: folder.path });
  expect(stdout).toBe('evenkeel-0.1.0.tgz\n');
  return folder;
}
