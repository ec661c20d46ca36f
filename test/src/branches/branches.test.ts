import { cpSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { tryBranches } from '../../../src/branches/branch-remarks.ts';
import { refusalOf } from '../../../src/errors.ts';
import { evenkeel } from '../../support/command-line.ts';
import { type GitRepository, gitRepository } from '../../support/git-repository.ts';
import { onTestServer } from '../../support/replayed.ts';

/**
 * Each folder has the files of a commit in `common`, what this branch adds in `ours`, what the other adds in `theirs`, and
 * `remarks.txt`: what does not commute.
 */
const CASES = join(import.meta.dirname, 'cases');

beforeEach(onTestServer);
afterEach(() => {
  vi.unstubAllEnvs();
});

test.each(readdirSync(CASES))('%s', async (name) => {
  await using repository = await branchesOf(name);
  const tried = [await triedIn(repository, 'sqlite'), await triedIn(repository, 'postgres')];
  const lines = tried.flatMap(({ note, remarks }) => [
    note,
    ...remarks.map(({ file, line, text, rule }) => `  ${file}:${line}: ${text} [${rule}]`),
  ]);
  await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot(join(CASES, name, 'remarks.txt'));
});

test('a file that is not committed yet is tried too', async () => {
  await using repository = await branchesOf('only-one-branch-has-files');
  repository.git('checkout', '--quiet', 'other');
  await repository.write({ 'db/5_tags.sql': 'CREATE TABLE tags (name TEXT);' });
  const { remarks } = await tryBranches('migrations:db?engine=sqlite', 'main', repository.path);
  expect(remarks.map(({ file, text }) => [file, text])).toEqual([
    ['db/5_tags.sql', 'SQLite: if the new files of git:main run first, it fails: table tags already exists.'],
    ['db/5_tags.sql', 'SQLite: if it runs first, db/2_tags.sql:1 of git:main fails: table tags already exists.'],
  ]);
});

test('the command reports it like any other finding, and fails', async () => {
  await using repository = await branchesOf('whoever-comes-first');
  const { stdout, stderr, code } = await evenkeel(['migrations', 'db', '--against', 'git:other'], {
    cwd: repository.path,
  });
  expect(stdout).toContain('[migration.not-commuting]');
  expect(stdout).toContain('[migration.number-twice]');
  expect(stderr).toContain('2 new files, and git:other 1 new file: they were run in both orders.');
  expect(code).toBe(1);
});

test('the work tree, the index and the branches stay as they are', async () => {
  await using repository = await branchesOf('one-table-twice');
  const before = [repository.git('status', '--porcelain'), repository.git('for-each-ref')];
  await triedIn(repository, 'sqlite');
  expect([repository.git('status', '--porcelain'), repository.git('for-each-ref')]).toEqual(before);
});

test('a file that both branches changed has to be merged first', async () => {
  await using repository = await branchesOf('one-branch-corrects-an-old-file');
  await repository.write({ 'db/1_posts.sql': 'CREATE TABLE posts (id INTEGER PRIMARY KEY);' });
  expect(await refusedIn(repository, 'other')).toEqual([
    'The work tree and git:other both change "1_posts.sql", each in another way: merge git:other first.',
  ]);
});

test('a branch that is not there, one with nothing in common, and a folder outside of git', async () => {
  await using repository = await branchesOf('one-table-twice');
  expect(await refusedIn(repository, 'nowhere')).toEqual([
    'This repository has no commit "nowhere" for the other branch. Correct the name, or fetch it first (git fetch origin).',
  ]);
  repository.git('checkout', '--quiet', '--orphan', 'alone');
  await repository.commit();
  expect(await refusedIn(repository, 'main')).toEqual([
    expect.stringMatching(/^git finds no commit where this branch and "main" part\. If the clone is shallow/),
  ]);
  await using other = await branchesOf('one-table-twice');
  rmSync(other.file('.git'), { recursive: true });
  expect(await refusedIn(other, 'other')).toEqual([expect.stringMatching(/to be in a git repository; git says/)]);
});

test('a wrong word for the branch is wrong usage', async () => {
  const { stderr, code } = await evenkeel(['migrations', CASES, '--against', 'main']);
  expect(stderr).toContain('"main" names no commit: write a branch, a tag or a commit, such as --against git:main.');
  expect(code).toBe(3);
});

/** A repository on `main` with the files of this branch; those of the other are on `other`. */
async function branchesOf(name: string): Promise<GitRepository> {
  const repository = await gitRepository();
  const add = async (part: string) => {
    cpSync(join(CASES, name, part), repository.path, { recursive: true });
    await repository.commit();
  };
  await add('common');
  repository.git('checkout', '--quiet', '-b', 'other');
  await add('theirs');
  repository.git('checkout', '--quiet', 'main');
  await add('ours');
  return repository;
}

async function triedIn({ path }: GitRepository, engine: string) {
  return await tryBranches(`migrations:db?engine=${engine}`, 'other', path);
}

async function refusedIn({ path }: GitRepository, ref: string): Promise<readonly string[]> {
  const error = await tryBranches('migrations:db?engine=sqlite', ref, path).catch((thrown: unknown) => thrown);
  return refusalOf(error).sentences;
}
