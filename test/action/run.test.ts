import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, expect, inject, onTestFinished, test } from 'vitest';
import { buildSqliteFile } from '../../src/scratch/sqlite-file.ts';
import type { StoredComment } from './comments-server.ts';
import { type WorkflowJob, workflowJob } from './workflow-job.ts';

const SOURCES = { expected: 'expected.db', actual: 'actual.db' };
const WHOLE = 'CREATE TABLE boats (name TEXT NOT NULL, sail TEXT)';
const WITHOUT_SAIL = 'CREATE TABLE boats (name TEXT NOT NULL)';

let job: WorkflowJob;

beforeEach(async () => {
  job = await workflowJob();
  onTestFinished(() => job[Symbol.asyncDispose]());
});

async function database(file: string, sql: string): Promise<void> {
  const path = join(job.workspace, file);
  await rm(path, { force: true });
  buildSqliteFile(path, sql);
}

/** The comments of Evenkeel. */
function ownComments(): readonly StoredComment[] {
  return job.github.comments.filter(({ user, body }) => user.type === 'Bot' && body.startsWith('<!-- evenkeel:'));
}

describe('a pull request with a new difference', () => {
  beforeEach(async () => {
    await database('expected.db', WHOLE);
    await database('actual.db', WITHOUT_SAIL);
  });

  test('is red, with outputs, a summary, an annotation and one comment', async () => {
    const { code, outputs, summary, log } = await job.audit(SOURCES);
    expect(log).toMatch(/error +boats: column sail/);
    expect(code).toBe(1);
    expect(outputs).toMatchObject({ verdict: 'drift', new: '1', known: '0', accepted: '0' });
    const report = JSON.parse(await readFile(outputs.report ?? '', 'utf8'));
    expect(report.findings).toMatchObject([{ rule: 'column.missing', status: 'new' }]);
    expect(summary).toContain('sail');
    expect(log).toMatch(/^::error .*sail/m);
    expect(ownComments()).toHaveLength(1);
    expect(ownComments()[0]?.body).toMatch(/^<!-- evenkeel:[0-9a-f]{16} -->\n/);
    expect(ownComments()[0]?.body).toContain('sail');
    expect(ownComments()[0]?.body).toContain('https://github.example/ship/keel/actions/runs/42');
  });

  test('has one comment, found after hundreds of others, which is updated when all is well again', async () => {
    for (let spoken = 0; spoken < 250; spoken += 1) job.github.say(`talk ${spoken}`);
    await job.audit(SOURCES);
    const [first] = ownComments().map(({ body }) => body);
    await job.audit(SOURCES);
    expect(ownComments().map(({ body }) => body)).toEqual([first]);
    await database('actual.db', WHOLE);
    const { code, outputs } = await job.audit(SOURCES);
    expect({ code, ...outputs }).toMatchObject({ code: 0, verdict: 'parity', new: '0' });
    expect(ownComments()).toHaveLength(1);
    expect(ownComments()[0]?.body).toMatch(/parity/);
    expect(ownComments()[0]?.body).not.toContain('sail');
  });

  test('has a comment for each audit', async () => {
    await job.audit(SOURCES);
    await job.audit({ expected: 'actual.db', actual: 'expected.db' });
    expect(new Set(ownComments().map(({ body }) => body.split('\n')[0])).size).toBe(2);
  });

  test('gets a new comment if another user has copied the mark of ours', async () => {
    await job.audit(SOURCES);
    const [{ body = '' } = {}] = job.github.comments.splice(0);
    job.github.say(body);
    await job.audit(SOURCES);
    expect(job.github.comments).toHaveLength(2);
    expect(ownComments()).toHaveLength(1);
  });

  test('is just as red if the token may not comment, like that of a fork', async () => {
    const { code, log, outputs } = await job.audit({ ...SOURCES, 'github-token': 'token-of-a-fork' });
    expect(code).toBe(1);
    expect(outputs.new).toBe('1');
    expect(log).toMatch(/^::warning title=Evenkeel::No comment on the pull request: GitHub answers 403/m);
    expect(job.github.comments).toEqual([]);
  });

  test('gets no comment if comments are switched off', async () => {
    expect((await job.audit({ ...SOURCES, comment: 'false' })).code).toBe(1);
    expect(job.github.comments).toEqual([]);
  });

  test('is green with fail-on: never, and says what is new', async () => {
    const { code, outputs } = await job.audit({ ...SOURCES, 'fail-on': 'never' });
    expect({ code, new: outputs.new }).toEqual({ code: 0, new: '1' });
  });

  test('gives code scanning one log, in a category of its own', async () => {
    const { outputs } = await job.audit(SOURCES);
    const log = JSON.parse(await readFile(outputs.sarif ?? '', 'utf8'));
    expect(log).toMatchObject({
      version: '2.1.0',
      runs: [
        { automationDetails: { id: expect.stringMatching(/^evenkeel\/[0-9a-f]+\/$/) }, results: [{ level: 'error' }] },
      ],
    });
  });
});

test('a pull request without differences gets no comment', async () => {
  await database('expected.db', WHOLE);
  await database('actual.db', WHOLE);
  const { code, outputs, summary } = await job.audit(SOURCES);
  expect({ code, ...outputs }).toMatchObject({ code: 0, verdict: 'parity', new: '0' });
  expect(summary).toContain('parity');
  expect(job.github.comments).toEqual([]);
});

test('an audit that could not compare is red, and its comment says why', async () => {
  await database('expected.db', WHOLE);
  const { code, outputs, summary, log } = await job.audit({ ...SOURCES, actual: 'gone.db' });
  expect(log).toMatch(/^::error title=Evenkeel::.*gone\.db/m);
  expect(summary).toMatch(/gone\.db/);
  expect({ code, verdict: outputs.verdict }).toEqual({ code: 2, verdict: 'not-compared' });
  expect(ownComments()[0]?.body).toMatch(/could not compare/);
  expect(ownComments()[0]?.body).toMatch(/gone\.db/);
});

test('a report that is too long for a comment is cut, and all blocks are closed', async () => {
  const name = (table: number): string => `"${'`|*_<b> '.repeat(20)}${table}"`;
  await database(
    'expected.db',
    Array.from({ length: 400 }, (_, table) => `CREATE TABLE ${name(table)} (a INT);`).join('\n'),
  );
  await database('actual.db', WHOLE);
  const { code } = await job.audit(SOURCES);
  expect(code).toBe(1);
  const body = ownComments()[0]?.body ?? '';
  expect(body.length).toBeLessThan(65_536);
  expect(body).toMatch(/does not fit into a comment: it is in the \[log and summary\]\(https:[^)]+\)\.\n$/);
  expect(body.match(/^<details/gm)?.length ?? 0).toBe(body.match(/^<\/details>/gm)?.length ?? 0);
});

test('a fleet has one comment and one log, with each member by name', async () => {
  await database('a.db', WHOLE);
  await database('b.db', WITHOUT_SAIL);
  await database('c.db', WHOLE);
  await job.write({
    'evenkeel.yaml': JSON.stringify({
      databases: { reference: 'a.db', 'eu-1': 'b.db', us: 'c.db' },
      audits: { fleet: { reference: 'reference', members: ['eu-1', 'us'] } },
    }),
  });
  const { code, outputs } = await job.audit({ audit: 'fleet' });
  expect({ code, new: outputs.new }).toEqual({ code: 1, new: '1' });
  expect(outputs.report?.split('\n')).toHaveLength(2);
  expect(ownComments()).toHaveLength(1);
  expect(ownComments()[0]?.body).toMatch(/<code>eu-1<\/code>[\s\S]*<code>us<\/code>/);
  const { runs } = JSON.parse(await readFile(outputs.sarif ?? '', 'utf8'));
  expect(
    new Set(runs.map(({ automationDetails }: { automationDetails: { id: string } }) => automationDetails.id)).size,
  ).toBe(2);
});

describe('names of a hostile branch', () => {
  const NAME = 'x\n::set-env name=PATH::/tmp\n##[add-matcher]x\r::error::boo | `<!-- evenkeel: --> @ship/all';

  beforeEach(async () => {
    await database('expected.db', `CREATE TABLE "${NAME}" (a INT); CREATE TABLE b (c INT)`);
    await database('actual.db', 'CREATE TABLE b (c INT)');
  });

  test('cannot give commands to the runner', async () => {
    const { log } = await job.audit(SOURCES);
    const [, token = ''] = /^::stop-commands::(\S+)$/m.exec(log) ?? [];
    expect(token).not.toBe('');
    const heard = log.replace(new RegExp(`^::stop-commands::${token}$[\\s\\S]*^::${token}::$`, 'm'), '');
    expect(heard.split(/[\r\n]+/).filter((line) => !/^(?:::(?:error|warning|notice) [^:]*::.*)?$/.test(line))).toEqual(
      [],
    );
  });

  test('stay in their table cells, and mention nobody', async () => {
    const { outputs, summary } = await job.audit(SOURCES);
    expect(outputs).toMatchObject({ verdict: 'drift', new: '1' });
    for (const text of [summary, ownComments()[0]?.body ?? '']) {
      expect(text).not.toMatch(/^(?:::|##\[)/m);
      expect(text.replaceAll(/(`+)[^`][\s\S]*?\1|<code>.*?<\/code>/g, '')).not.toMatch(/@ship/);
    }
  });
});

test('inputs are plain arguments, whatever they contain', async () => {
  await database('$(touch owned) "\'; touch owned #.db', WHOLE);
  await database('--fail-on=never', WITHOUT_SAIL);
  const inputs = { expected: '$(touch owned) "\'; touch owned #.db', actual: '--fail-on=never' };
  expect((await job.audit(inputs)).code).toBe(1);
  await expect(readFile(join(job.workspace, 'owned'))).rejects.toThrow('ENOENT');
});

test('the configuration of the branch cannot read the token of the job', async () => {
  await database('a.db', WHOLE);
  await job.write({
    'evenkeel.yaml': [
      `databases: { a: a.db, b: { url: "postgres://x:\${INPUT_GITHUB_TOKEN}@127.0.0.1:9/x" } }`,
      'audits: { parity: { expected: a, actual: b } }',
    ].join('\n'),
  });
  const { code, log } = await job.audit({ audit: 'parity' });
  expect(code).toBe(3);
  expect(log).toMatch(/INPUT_GITHUB_TOKEN/);
});

describe('migrations of two engines', () => {
  const server = () => ({ 'scratch-url': inject('postgresServer') });

  beforeEach(() =>
    job.write({
      'db/sqlite/1_boats.sql': 'CREATE TABLE boats (id INTEGER PRIMARY KEY, name TEXT NOT NULL);',
      'db/postgres/1_boats.sql':
        'CREATE TABLE boats (id bigint GENERATED BY DEFAULT AS IDENTITY PRIMARY KEY, name text NOT NULL);',
      'db/sqlite/2_sail.sql': 'ALTER TABLE boats ADD COLUMN sail TEXT;',
    }),
  );

  test('are red at the file that has no twin', async () => {
    const { code, log, outputs } = await job.audit({ migrations: 'db', ...server() });
    expect(log).toMatch(/^::error file=db\/sqlite\/2_sail\.sql,line=1.*No file for PostgreSQL does this/m);
    expect({ code, verdict: outputs.verdict }).toEqual({ code: 1, verdict: 'drift' });
    expect(ownComments()[0]?.body).toContain('2_sail.sql');
  });

  test('are green when it has one, also from two folders', async () => {
    await job.write({ 'db/postgres/7_sail.sql': 'ALTER TABLE boats ADD COLUMN sail text;' });
    expect((await job.audit({ migrations: 'db', ...server() })).code).toBe(0);
    expect((await job.audit({ migrations: 'db/sqlite\n  db/postgres', ...server() })).code).toBe(0);
  });
});

test.each([
  [{}, /Say what to audit/],
  [{ expected: 'a' }, /Say what to audit/],
  [{ migrations: 'db', audit: 'a' }, /Say what to audit/],
  [{ migrations: 'a\nb\nc' }, /Say what to audit/],
  [{ migrations: 'db', 'min-objects': '3' }, /The input "min-objects" is for audits: leave it out with "migrations"/],
  [{ audit: 'a', expected: 'b' }, /Say what to audit/],
  [{ ...SOURCES, 'fail-on': 'fatal' }, /The input "fail-on" is "fatal"/],
  [{ ...SOURCES, comment: 'yes' }, /The input "comment" is "yes"/],
  [{ ...SOURCES, 'working-directory': '../..' }, /The input "working-directory"/],
])('%j is refused with what to do', async (inputs, sentence) => {
  const { code, log } = await job.audit(inputs);
  expect(code).toBe(3);
  expect(log).toMatch(/^::error title=Evenkeel::/);
  expect(log).toMatch(sentence);
});
