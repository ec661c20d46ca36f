import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, inject, test } from 'vitest';
import { actionRoot } from '../../../action/composite-action.ts';
import { patience } from '../../../support/patience.ts';
import { expandedVariables, readPipeline } from './gitlab-pipeline.ts';
import { readGuide } from './guide.ts';
import { type GuideGround, guideGround } from './guide-ground.ts';

const configs = (await readGuide('gitlab.md')).filter(({ file }) => file === '.gitlab-ci.yml').map(({ text }) => text);

describe.each(configs.map((text, place) => [place + 1, text] as const))('pipeline %i of the guide', (_, config) => {
  test('is valid for GitLab, and runs for merge requests and the default branch', {
    timeout: patience(60),
  }, async () => {
    expect((await readPipeline(config, 'merge_request_event')).jobs).toEqual(['evenkeel']);
    expect((await readPipeline(config, 'push', 'main')).jobs).toEqual(['evenkeel']);
    expect((await readPipeline(config, 'push')).jobs).toEqual([]);
  });

  test('uses only servers that the job starts', async () => {
    const { job } = await readPipeline(config, 'merge_request_event');
    const { hostname } = new URL(job.variables.EVENKEEL_SCRATCH_URL ?? '');
    const replays = /^migrations:/.test(job.variables.EVENKEEL_EXPECTED ?? '');
    expect(job.services?.map(({ alias }) => alias) ?? []).toEqual(replays ? [hostname] : []);
  });
});

test('the guide lists every variable of the template', async () => {
  const page = await readFile(join(actionRoot, 'docs/gate/gitlab.md'), 'utf8');
  const listed = [...page.matchAll(/^\| `(\w+)` \|/gm)].map(([, name]) => name);
  const { job } = await readPipeline(configs[0] ?? '', 'merge_request_event');
  const own = Object.keys(job.variables).filter((name) => name.startsWith('EVENKEEL_'));
  expect(listed.toSorted()).toEqual(own.toSorted());
});

test('the template has the version of the package', async () => {
  const { version } = JSON.parse(await readFile(join(actionRoot, 'package.json'), 'utf8'));
  const { job } = await readPipeline(configs[0] ?? '', 'merge_request_event');
  expect(job.variables.EVENKEEL_VERSION).toBe(version);
});

test('an invalid pipeline is detected', async () => {
  await expect(readPipeline(`${configs[0]}  scripts: []\n`, 'merge_request_event')).rejects.toThrow(/scripts/);
});

describe('the job of the first pipeline', () => {
  test('compares with the commit where the branch began', { timeout: patience(60) }, async () => {
    await using ground = await mergeRequest();
    const base = (await ground.run('git -C origin merge-base main branch')).trim();
    const { output, artifacts } = await runJob(ground, 'branch', { CI_MERGE_REQUEST_DIFF_BASE_SHA: base });
    expect(output).toMatch(/phone[\s\S]*exit code 1$/);
    const quality = JSON.parse(artifacts.codequality ?? '');
    expect(quality).toContainEqual(
      expect.objectContaining({ location: { path: 'db/sqlite/0003_phone.sql', lines: { begin: 1 } } }),
    );
    expect(artifacts.junit).toMatch(/<testsuites?[\s\S]*phone/);
  });

  test('does so too if the server cannot fetch single commits', { timeout: patience(60) }, async () => {
    await using ground = await mergeRequest();
    await ground.run(
      'git config --global protocol.version 0; git -C origin config --unset uploadpack.allowAnySHA1InWant',
    );
    const base = (await ground.run('git -C origin merge-base main branch')).trim();
    const { output } = await runJob(ground, 'branch', { CI_MERGE_REQUEST_DIFF_BASE_SHA: base });
    expect(output).toMatch(/drift: 1 error[\s\S]*phone[\s\S]*exit code 1$/);
  });

  test('compares with the target branch in a pipeline for merged results', { timeout: patience(60) }, async () => {
    await using ground = await mergeRequest();
    const base = (await ground.run('git -C origin merge-base main branch')).trim();
    const target = (await ground.run('git -C origin rev-parse main')).trim();
    const own = { CI_MERGE_REQUEST_DIFF_BASE_SHA: base, CI_MERGE_REQUEST_TARGET_BRANCH_SHA: target };
    const { output } = await runJob(ground, 'merged', own);
    expect(output).toMatch(/drift: 1 error[\s\S]*phone[\s\S]*exit code 1$/);
  });
});

interface JobEnd {
  readonly output: string;
  readonly artifacts: Readonly<Record<string, string>>;
}

/** Runs the job on a checkout as a runner makes it: one commit of the branch, and a way back to the server. */
async function runJob(ground: GuideGround, branch: string, own: Readonly<Record<string, string>>): Promise<JobEnd> {
  const { job } = await readPipeline(configs[0] ?? '', 'merge_request_event');
  await ground.run(`git clone --quiet --depth=1 --branch ${branch} "file://$PWD/origin" checkout`);
  const checkout = join(ground.place, 'checkout');
  const variables = expandedVariables(job, { CI_PROJECT_DIR: checkout, ...own });
  const script = ['cd checkout', 'set -eo pipefail', ...job.script].join('\n');
  const output = await ground.run(`( ${script}\n) || printf 'exit code %s' $?`, {
    ...variables,
    EVENKEEL_SCRATCH_URL: inject('postgresServer'),
  });
  const artifacts = Object.entries(job.artifacts.reports).map(async ([name, path]) => [
    name,
    await readFile(join(checkout, path.replace('*', '')), 'utf8'),
  ]);
  return { output, artifacts: Object.fromEntries(await Promise.all(artifacts)) };
}

/** A server with a target that has moved on, a branch that changes one side, and the merge of both. */
async function mergeRequest(): Promise<GuideGround> {
  const ground = await guideGround();
  await ground.write({
    'origin/db/sqlite/0001.sql': 'CREATE TABLE accounts (id INTEGER PRIMARY KEY, nickname TEXT);',
    'origin/db/postgres/0001.sql': 'CREATE TABLE accounts (id bigint GENERATED BY DEFAULT AS IDENTITY PRIMARY KEY);',
  });
  const save = 'git add . && git commit --quiet --message change';
  await ground.run(`cd origin && git init --quiet --initial-branch main && ${save} && git switch --quiet -c branch
git config uploadpack.allowAnySHA1InWant true`);
  await ground.write({ 'origin/db/sqlite/0003_phone.sql': 'ALTER TABLE accounts ADD COLUMN phone TEXT;' });
  await ground.run(`cd origin && ${save} && git switch --quiet main`);
  await ground.write({ 'origin/db/sqlite/0002_email.sql': 'ALTER TABLE accounts ADD COLUMN email TEXT;' });
  await ground.run(`cd origin && ${save} && git switch --quiet -c merged && git merge --quiet --no-edit branch`);
  return ground;
}
