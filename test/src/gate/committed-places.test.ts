import { appendFile } from 'node:fs/promises';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { ParityReport } from '../../../reports/index.ts';
import { judgedPairs } from '../../../src/gate/judged-pairs.ts';
import { type GitRepository, gitRepository } from '../../support/git-repository.ts';
import { onTestServer } from '../../support/replayed.ts';

beforeEach(() => {
  onTestServer();
  vi.stubEnv('GIT_AUTHOR_DATE', '2026-03-04T01:30:00 +0300');
});
afterEach(() => {
  vi.unstubAllEnvs();
});

const USERS = 'CREATE TABLE users (id integer PRIMARY KEY);\n';

/** Two folders, of which the second lacks a table that the first gets by a commit with this subject. */
async function repositoryWith(subject: string): Promise<GitRepository> {
  const repository = await gitRepository();
  await repository.commit({ 'a/1_users.sql': USERS, 'b/1_users.sql': USERS });
  await repository.write({ 'a/2_tags.sql': '-- later\nCREATE TABLE tags (id integer);\n' });
  repository.git('add', '--all');
  repository.git('commit', '--quiet', '--message', subject);
  return repository;
}

async function reportOf(folder: string, options = ''): Promise<ParityReport> {
  const named = (name: string) => ({ name, source: `migrations:${name}?engine=sqlite${options}` });
  const pairing = { kind: 'pair', expected: named('a'), actual: named('b') } as const;
  const [pair] = await judgedPairs({ audit: '', pairing, policy: {}, systems: {}, folder }, { onStep: () => {} });
  if (pair === undefined || 'failure' in pair.report) throw new Error('there is no report');
  return pair.report;
}

const placeOf = (report: ParityReport) =>
  report.findings.find(({ rule }) => rule === 'table.missing')?.places?.expected;

test('a finding has the commit that wrote its line, the day of its author, and the pull request', async () => {
  await using repository = await repositoryWith('Add tags (#12)');
  const commit = repository.git('rev-parse', 'HEAD').trim();
  await repository.commit({ 'other.txt': 'later' });
  expect(placeOf(await reportOf(repository.path))).toEqual({
    file: 'a/2_tags.sql',
    line: 2,
    how: 'made',
    commit,
    date: '2026-03-04',
    pullRequest: 12,
  });
});

test('a subject that only mentions an issue has no pull request', async () => {
  await using repository = await repositoryWith('Add tags, see #12 and #13');
  expect(placeOf(await reportOf(repository.path))?.pullRequest).toBeUndefined();
});

test('a file that is not as it was committed has no commit', async () => {
  await using repository = await repositoryWith('Add tags');
  await appendFile(repository.file('a/2_tags.sql'), 'CREATE INDEX tags_id ON tags (id);\n');
  expect(placeOf(await reportOf(repository.path))).toEqual({ file: 'a/2_tags.sql', line: 2, how: 'made' });
});

test('nothing is said of a shallow clone, where git gives old lines to the wrong commit', async () => {
  await using repository = await repositoryWith('Add tags');
  repository.git('clone', '--quiet', '--depth', '1', `file://${repository.path}`, 'shallow');
  expect(placeOf(await reportOf(repository.file('shallow')))).toEqual({ file: 'a/2_tags.sql', line: 2, how: 'made' });
});

test('no filter and no converter runs', async () => {
  await using repository = await repositoryWith('Add tags');
  await repository.commit({ '.gitattributes': '*.sql filter=own diff=own\n' });
  const proof = repository.file('ran');
  repository.git('config', 'filter.own.clean', `touch '${proof}'; cat`);
  repository.git('config', 'diff.own.textconv', `touch '${proof}'; cat`);
  expect(placeOf(await reportOf(repository.path))?.commit).toBeDefined();
  await expect(appendFile(proof, '', { flag: 'r+' })).rejects.toThrow(/ENOENT/);
});
