import { readFile, rename } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { evenkeel } from '../../support/command-line.ts';
import { gitRepository } from '../../support/git-repository.ts';

const USERS = 'CREATE TABLE users (id INTEGER PRIMARY KEY, email TEXT NOT NULL);\n';
const INDEX = 'CREATE INDEX users_email ON users (email);\n';
const NOTES = 'CREATE TABLE notes (id INTEGER PRIMARY KEY, body TEXT);\n';

/** Two folders of migrations for SQLite, of which the second lacks the index, in a subfolder of a repository. */
const MAIN = {
  'app/one/0001_users.sql': USERS,
  'app/one/0002_index.sql': INDEX,
  'app/two/0001_users.sql': USERS,
  'app/two/0002_notes.sql': NOTES,
  'app/one/0003_notes.sql': NOTES,
} as const;

const PAIR = ['migrations:one?engine=sqlite', 'migrations:two?engine=sqlite'] as const;

async function openRepository() {
  const repository = await gitRepository();
  await repository.commit(MAIN);
  const run = (command: string, ...words: readonly string[]) =>
    evenkeel([command, ...PAIR, ...words], { cwd: repository.file('app') });
  return { ...repository, run };
}

test('a branch is red for what it plants, with the file and line, and for nothing else', async () => {
  await using repository = await openRepository();
  expect((await repository.run('audit')).code).toBe(1);
  expect((await repository.run('audit', '--base', 'git:main')).code).toBe(0);
  await repository.write({ 'app/two/0003_drop.sql': '\nDROP TABLE notes;\n' });
  const { code, stdout } = await repository.run('audit', '--base', 'git:main', '--format', 'json');
  expect(code).toBe(1);
  const { findings }: { findings: { status: string; rule: string; places?: object }[] } = JSON.parse(stdout);
  expect(findings.filter(({ status }) => status === 'new')).toEqual([
    expect.objectContaining({
      rule: 'table.missing',
      places: expect.objectContaining({ actual: { file: 'two/0003_drop.sql', line: 2, how: 'dropped' } }),
    }),
  ]);
});

test('renaming and renumbering migrations makes nothing new and fixes nothing', async () => {
  await using repository = await openRepository();
  await repository.run('accept', '--reason', 'since the first day');
  const accepted = await readFile(repository.file('app/evenkeel.accepted.yaml'), 'utf8');
  const order = ['0003_notes.sql', '0002_index.sql', '0001_users.sql'];
  for (const [at, name] of order.entries()) {
    await rename(repository.file(`app/one/${name}`), repository.file(`app/one/20260${9 - at}01_other_${at}.sql`));
  }
  const { code, stdout } = await repository.run('audit', '--format', 'json');
  expect(JSON.parse(stdout)).toMatchObject({
    notices: [],
    summary: { accepted: 1, severities: { error: 0, warning: 0 } },
  });
  expect(code).toBe(0);
  await repository.run('accept', '--reason', 'another', '--prune');
  expect(await readFile(repository.file('app/evenkeel.accepted.yaml'), 'utf8')).toBe(accepted);
});

test('a base that does not run ends with 2, its name, file and line', async () => {
  await using repository = await openRepository();
  await repository.commit({ 'app/two/0003_broken.sql': '\n\nCREATE TABEL x (n);\nCREATE TABLE y (;\n' });
  await repository.write({ 'app/two/0003_broken.sql': 'CREATE TABLE x (n);' });
  const { code, stderr } = await repository.run('audit', '--base', 'git:main');
  expect(stderr).toMatch(
    /^evenkeel: The base git:main cannot be audited: "migrations:two\?engine=sqlite" does not run/,
  );
  expect(stderr).toMatch(/^evenkeel: two\/0003_broken\.sql:3: near "TABEL": syntax error\.$/m);
  expect(code).toBe(2);
});

test('a folder that main does not have yet is reported, and everything in it is new', async () => {
  await using repository = await openRepository();
  await repository.write({ 'app/new/0001_users.sql': USERS });
  const { code, stderr } = await evenkeel(['audit', PAIR[0], 'migrations:new?engine=sqlite', '--base', 'git:main'], {
    cwd: repository.file('app'),
  });
  expect(stderr).toBe(
    'evenkeel: git:main has no "migrations:new?engine=sqlite": there is nothing to compare it with, and all findings in it are new.\n',
  );
  expect(code).toBe(1);
});

test('migrations at the top of a repository have a base', async () => {
  await using repository = await gitRepository();
  await repository.commit({ '0001_users.sql': USERS + INDEX, 'other.dump': USERS });
  const audit = ['audit', 'migrations:.?engine=sqlite', 'dump:other.dump?engine=sqlite', '--base', 'git:main'];
  expect(await evenkeel(audit, { cwd: repository.path })).toMatchObject({ code: 0, stderr: '' });
  await repository.write({ '0002_notes.sql': NOTES });
  expect(await evenkeel(audit, { cwd: repository.path })).toMatchObject({ code: 1, stderr: '' });
});

test('without git there is no base in git', async () => {
  await using repository = await openRepository();
  const { code, stderr } = await evenkeel(['audit', ...PAIR, '--base', 'git:main'], {
    cwd: repository.file('app'),
    env: { PATH: '' },
  });
  expect(stderr).toBe('evenkeel: A base in git needs git, but there is no git on the PATH.\n');
  expect(code).toBe(2);
});

test('databases named in evenkeel.yaml can have a base in git too', async () => {
  await using repository = await openRepository();
  const config = `databases: { one: '${PAIR[0]}', two: '${PAIR[1]}' }\naudits: { both: { expected: one, actual: two } }\n`;
  await repository.write({ 'app/evenkeel.yaml': config });
  const both = (...words: readonly string[]) => evenkeel(['audit', 'both', ...words], { cwd: repository.file('app') });
  expect((await both()).code).toBe(1);
  expect((await both('--base', 'git:main')).code).toBe(0);
});

test('an audit that compared too little ends with 2, whatever it found', async () => {
  await using repository = await openRepository();
  const shrunken = ['--exit-zero', '--base', 'git:main', '--min-of-base', '80'];
  expect((await repository.run('audit', ...shrunken)).code).toBe(0);
  await repository.write({
    'app/one/0004_less.sql': 'DROP TABLE notes;',
    'app/two/0004_less.sql': 'DROP TABLE notes;',
  });
  const { code, stderr } = await repository.run('audit', ...shrunken);
  expect(stderr).toBe('evenkeel: It compared 5 objects, and its base 9 (55.5 %); --min-of-base requires 80 %.\n');
  expect(code).toBe(2);
  expect(await repository.run('audit', '--exit-zero', '--min-objects', '500')).toMatchObject({ code: 2 });
  expect(await repository.run('audit', '--exit-zero', '--min-coverage', '100')).toMatchObject({ code: 0 });
});

test.each([
  [['--base', 'git:nowhere'], 2, 'This repository has no commit "nowhere"'],
  [['--base', 'nowhere.json'], 2, 'The base "nowhere.json" cannot be used: there is no such file.'],
  [
    ['--base', 'main'],
    2,
    'The base "main" cannot be used: there is no such file; a branch or commit is written git:main.',
  ],
  [
    ['--base', 'git:main', '--base', 'git:main'],
    3,
    '--base takes one report.json, one git:REF, or two of snapshot:FILE.',
  ],
  [['--base', 'snapshot:a.json'], 3, '--base needs two snapshots, the expected one and the actual one,'],
  [['--min-of-base', '90'], 3, '--min-of-base is a percentage of what a base compared: name the base with --base.'],
  [['--min-objects', 'many'], 3, '--min-objects needs a whole number above 0, not "many".'],
  [['--accepted', 'nowhere.yaml'], 3, 'Cannot read the accepted differences "nowhere.yaml": there is no such file.'],
] as const)('%j ends with %i and a sentence', async (words, end, sentence) => {
  await using repository = await openRepository();
  const { code, stdout, stderr } = await repository.run('audit', ...words);
  expect(stderr).toContain(`evenkeel: ${sentence}`);
  expect(stdout).toBe('');
  expect(code).toBe(end);
});
