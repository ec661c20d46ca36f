import { readFile, writeFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { buildSqliteFile } from '../../../src/scratch/sqlite-file.ts';
import { evenkeel } from '../../support/command-line.ts';
import { postgresDatabase } from '../../support/databases.ts';
import { scratchFolder } from '../../support/scratch-folder.ts';

const FILE = 'evenkeel.accepted.yaml';
const WHOLE = `
  CREATE TABLE users (id INTEGER PRIMARY KEY, email TEXT NOT NULL, name TEXT DEFAULT 'x');
  CREATE INDEX users_email ON users (email);`;
const LACKING = `CREATE TABLE users (id INTEGER PRIMARY KEY, email TEXT, name TEXT DEFAULT 'y');`;

/** A folder with the SQLite files of these names, and the command line in it. */
async function workplace(databases: Readonly<Record<string, string>>) {
  const folder = await scratchFolder();
  for (const [name, sql] of Object.entries(databases)) buildSqliteFile(folder.file(name), sql);
  const path = folder.file(FILE);
  return {
    run: (...words: readonly string[]) => evenkeel(words, { cwd: folder.path }),
    path,
    accepted: () => readFile(path, 'utf8'),
    write: (name: string, text: string) => writeFile(folder.file(name), text),
    [Symbol.asyncDispose]: () => folder[Symbol.asyncDispose](),
  };
}

const REASON = ['--reason', 'since the first day'] as const;

test('accepted differences do not fail an audit, and new ones do', async () => {
  await using place = await workplace({ 'a.db': WHOLE, 'b.db': LACKING, 'c.db': `${LACKING} CREATE TABLE more (n);` });
  expect((await place.run('audit', 'a.db', 'b.db')).code).toBe(1);
  const accepted = await place.run('accept', 'a.db', 'b.db', ...REASON);
  expect(accepted).toMatchObject({ code: 0, stdout: '' });
  expect(accepted.stderr.split('\n')).toEqual([
    expect.stringMatching(/^evenkeel: accepted: column main\.users\.email \[column\.nullable\] [0-9a-f]{12}$/),
    expect.stringMatching(/^evenkeel: accepted: column main\.users\.name \[column\.default\] [0-9a-f]{12}$/),
    expect.stringMatching(/^evenkeel: accepted: index main\.users\.users_email \[index\.missing\] [0-9a-f]{12}$/),
    `evenkeel: Wrote ${FILE} (3 added).`,
    '',
  ]);
  expect((await place.run('audit', 'a.db', 'b.db')).code).toBe(0);
  const { code, stdout } = await place.run('audit', 'a.db', 'c.db');
  expect(code).toBe(1);
  expect(stdout).toContain('1 warning, 3 accepted');
  expect(stdout).toContain('[table.extra]');
});

test('accepting again adds what is new and leaves the rest as it is', async () => {
  await using place = await workplace({ 'a.db': WHOLE, 'b.db': LACKING, 'c.db': `${LACKING} CREATE TABLE more (n);` });
  await place.run('accept', 'a.db', 'b.db', ...REASON, '--owner', 'accounts team', '--ticket', 'APP-12');
  const before = await place.accepted();
  expect(before.match(/ {4}owner: accounts team\n {4}ticket: APP-12\n/g)).toHaveLength(3);
  const idle = await place.run('accept', 'a.db', 'b.db', '--reason', 'other');
  expect(idle.stderr).toBe(
    `evenkeel: Nothing to accept: no new difference at or above warning.\nevenkeel: Unchanged: ${FILE} (3 accepted already).\n`,
  );
  expect(await place.accepted()).toBe(before);
  await place.run('accept', 'a.db', 'c.db', '--reason', 'the importer makes it');
  const after = await place.accepted();
  expect(after).toContain('reason: the importer makes it');
  expect(after.split('\n')).toEqual(expect.arrayContaining(before.split('\n')));
});

test('a merge conflict is resolved by keeping both sides', async () => {
  await using place = await workplace({ 'a.db': WHOLE, 'b.db': LACKING });
  await place.run('accept', 'a.db', 'b.db', ...REASON);
  const whole = await place.accepted();
  const conflict = whole
    .replace('  - id', '<<<<<<< HEAD\n  - id')
    .replace(/( {2}- id: \S+\n {4}rule: index)/, '||||||| base\n=======\n$1');
  await writeFile(place.path, `${conflict}>>>>>>> branch\n`);
  const refused = await place.run('audit', 'a.db', 'b.db');
  expect(refused.stderr).toBe(
    `evenkeel: ${FILE}:4:1: this is a merge conflict: run \`evenkeel accept\`, which keeps the entries of both sides.\n`,
  );
  expect(refused.code).toBe(3);
  const resolved = await place.run('accept', 'a.db', 'b.db', ...REASON);
  expect(resolved.stderr.split('\n')).toEqual([
    `evenkeel: ${FILE} has a merge conflict: the entries of both sides are kept.`,
    'evenkeel: Nothing to accept: no new difference at or above warning.',
    `evenkeel: Wrote ${FILE} (3 accepted already).`,
    '',
  ]);
  expect(await place.accepted()).toBe(whole);
});

test('nothing to accept writes no file', async () => {
  await using place = await workplace({ 'a.db': WHOLE, 'b.db': WHOLE });
  const { code, stderr } = await place.run('accept', 'a.db', 'b.db', ...REASON);
  expect(stderr).toContain('Nothing to accept: no new difference at or above warning.');
  expect(code).toBe(0);
  await expect(place.accepted()).rejects.toThrow('ENOENT');
});

test('a new member of an accepted pattern is found, and so is a fact that drifts further', async () => {
  const table = (name: string, type: string) => `CREATE TABLE ${name} (id INTEGER PRIMARY KEY, made ${type});`;
  const schema = (types: readonly string[]) => types.map((type, at) => table(`t${at}`, type)).join('');
  await using place = await workplace({
    'a.db': schema(['TEXT', 'TEXT', 'TEXT', 'TEXT']),
    'b.db': schema(['INTEGER', 'INTEGER', 'INTEGER', 'TEXT']),
    'more.db': schema(['INTEGER', 'INTEGER', 'INTEGER', 'INTEGER']),
    'further.db': schema(['BLOB', 'INTEGER', 'INTEGER', 'TEXT']),
  });
  const { stdout } = await place.run('audit', 'a.db', 'b.db', '--format', 'json');
  expect(JSON.parse(stdout).findings[0].members).toHaveLength(3);
  await place.run('accept', 'a.db', 'b.db', ...REASON);
  expect((await place.run('audit', 'a.db', 'b.db')).code).toBe(0);
  const newOnes = async (actual: string) => {
    const { code, stdout: json } = await place.run('audit', 'a.db', actual, '--format', 'json');
    expect(code).toBe(1);
    const { findings }: { findings: { status: string; object: { owner: string } }[] } = JSON.parse(json);
    return findings.filter(({ status }) => status === 'new').map(({ object }) => object.owner);
  };
  expect(await newOnes('more.db')).toEqual(['t3']);
  expect(await newOnes('further.db')).toEqual(['t0']);
});

test('differences between two engines can be accepted like those within one', async () => {
  await using place = await workplace({ 'a.db': WHOLE });
  await using database = await postgresDatabase(
    'CREATE TABLE users (id bigint PRIMARY KEY, email text NOT NULL, name integer)',
  );
  expect((await place.run('accept', 'a.db', database.url, ...REASON)).code).toBe(0);
  expect(await place.accepted()).toContain('object: index main.users.users_email');
  expect((await place.run('audit', 'a.db', database.url)).code).toBe(0);
});

test('an acceptance ends after its last day, and can be renewed', async () => {
  await using place = await workplace({ 'a.db': WHOLE, 'b.db': LACKING });
  await place.run('accept', 'a.db', 'b.db', ...REASON, '--until', '2999-12-31');
  expect((await place.run('audit', 'a.db', 'b.db')).code).toBe(0);
  await writeFile(place.path, (await place.accepted()).replaceAll('2999-12-31', '2020-12-31'));
  const over = await place.run('audit', 'a.db', 'b.db', '--fail-on', 'error');
  expect(over.stdout).toContain('[policy.expired]');
  expect(over.code).toBe(1);
  const anew = await place.run('accept', 'a.db', 'b.db', '--reason', 'not yet', '--until', '2999-01-31');
  expect(anew.stderr).toContain('accepted again: column main.users.email [column.nullable]');
  expect(anew.stderr).toContain(`Wrote ${FILE} (3 accepted again).`);
  expect(await place.accepted()).not.toContain('2020');
  expect((await place.run('audit', 'a.db', 'b.db')).code).toBe(0);
});

test('only the requested findings are accepted: by severity or by id', async () => {
  await using place = await workplace({ 'a.db': WHOLE, 'b.db': LACKING });
  await place.run('accept', 'a.db', 'b.db', ...REASON, '--fail-on', 'error');
  expect((await place.accepted()).match(/rule: .*/g)).toEqual(['rule: column.nullable']);
  const { findings }: { findings: { rule: string; id: string; differenceId: string }[] } = JSON.parse(
    (await place.run('audit', 'a.db', 'b.db', '--format', 'json')).stdout,
  );
  const { differenceId = '' } = findings.find(({ rule }) => rule === 'index.missing') ?? {};
  const { id = '' } = findings.find(({ rule }) => rule === 'column.default') ?? {};
  expect((await place.run('accept', 'a.db', 'b.db', ...REASON, '--finding', differenceId, '--finding', id)).code).toBe(
    0,
  );
  expect((await place.run('audit', 'a.db', 'b.db')).code).toBe(0);
  const unknown = await place.run('accept', 'a.db', 'b.db', ...REASON, '--finding', '000000000000');
  expect(unknown.stderr).toContain('No finding or difference has the id "000000000000"');
  expect(unknown.code).toBe(3);
});

test('entries of fixed differences are listed, and removed on request', async () => {
  await using place = await workplace({ 'a.db': WHOLE, 'b.db': LACKING });
  await place.run('accept', 'a.db', 'b.db', ...REASON);
  buildSqliteFile(place.path.replace(FILE, 'c.db'), `${LACKING} CREATE INDEX users_email ON users (email)`);
  const told = await place.run('accept', 'a.db', 'c.db', ...REASON);
  expect(told.stderr).toContain('gone: index main.users.users_email [index.missing]');
  expect(told.stderr).toContain('2 accepted already, 1 gone: --prune removes them');
  expect(await place.accepted()).toContain('users_email');
  await place.run('accept', 'a.db', 'c.db', ...REASON, '--prune');
  expect(await place.accepted()).not.toContain('users_email');
  expect((await place.accepted()).match(/- id/g)).toHaveLength(2);
});

test('entries of what could not be compared are not removed', async () => {
  const check = 'CREATE FUNCTION double(n integer) RETURNS integer LANGUAGE sql AS $$ SELECT n * 2 $$;';
  await using place = await workplace({ 'a.db': 'CREATE TABLE t (id INTEGER PRIMARY KEY)' });
  await using expected = await postgresDatabase(`CREATE TABLE t (id bigint PRIMARY KEY); ${check}`);
  await using actual = await postgresDatabase('CREATE TABLE t (id bigint PRIMARY KEY)');
  await place.run('accept', expected.url, actual.url, ...REASON);
  expect(await place.accepted()).toContain('function public.double');
  const { stderr } = await place.run('accept', expected.url, 'a.db', ...REASON, '--prune');
  expect(stderr).not.toContain('removed');
  expect(await place.accepted()).toContain('function public.double');
  expect((await place.run('audit', expected.url, 'a.db')).stdout).not.toContain('policy.fixed');
  expect((await place.run('audit', expected.url, expected.url)).stdout).toContain('policy.fixed');
});

const FLEET = `databases: { app: a.db, eu: b.db, us: c.db, gone: gone.db }
audits:
  fleet: { reference: app, members: [eu, us] }
  broken: { reference: app, members: [eu, gone] }
`;

test('in a fleet each database has its own entries, which other audits do not use', async () => {
  await using place = await workplace({ 'a.db': WHOLE, 'b.db': LACKING, 'c.db': WHOLE });
  await place.write('evenkeel.yaml', FLEET);
  expect((await place.run('accept', 'fleet', ...REASON)).code).toBe(0);
  expect((await place.accepted()).match(/ {4}audit: fleet\n {4}database: eu\n/g)).toHaveLength(3);
  expect((await place.run('audit', 'fleet')).code).toBe(0);
  expect((await place.run('audit', 'app', 'eu')).code).toBe(1);
  buildSqliteFile(place.path.replace(FILE, 'd.db'), LACKING);
  await place.write('evenkeel.yaml', FLEET.replace('us: c.db', 'us: d.db'));
  expect((await place.run('audit', 'fleet')).code).toBe(1);
});

test('a member that cannot be read is reported, and the others are accepted', async () => {
  await using place = await workplace({ 'a.db': WHOLE, 'b.db': LACKING });
  await place.write('evenkeel.yaml', FLEET);
  const { code, stderr } = await place.run('accept', 'broken', ...REASON);
  expect(stderr).toContain('gone against app: ');
  expect(stderr).toContain(`Wrote ${FILE} (3 added).`);
  expect(code).toBe(2);
});

test.each([
  [[], "Required option '--reason <text>' not specified."],
  [['--reason', ' \n '], '--reason must not be blank.'],
  [[...REASON, '--until', '2027-02-29'], '--until must be a date such as 2027-01-31, not "2027-02-29".'],
  [[...REASON, '--until', 'tomorrow'], '--until must be a date such as 2027-01-31, not "tomorrow".'],
  [[...REASON, '--until', '2020-01-31'], '--until 2020-01-31 is in the past; today is '],
  [[...REASON, '--fail-on', 'never'], "Option '--fail-on <severity>' argument 'never' is invalid."],
])('%j is refused', async (words, sentence) => {
  await using place = await workplace({ 'a.db': WHOLE, 'b.db': LACKING });
  const { code, stderr } = await place.run('accept', 'a.db', 'b.db', ...words);
  expect(stderr).toContain(sentence);
  expect(code).toBe(3);
});

test('if a database cannot be read, the file is not changed', async () => {
  await using place = await workplace({ 'a.db': WHOLE });
  await place.write(FILE, '# mine\naccepted: []\n');
  const { code } = await place.run('accept', 'a.db', 'nowhere.db', ...REASON);
  expect(code).toBe(2);
  expect(await place.accepted()).toBe('# mine\naccepted: []\n');
});
