import { execFileSync } from 'node:child_process';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Ended, evenkeel } from '../../../support/command-line.ts';
import { type ScratchFolder, scratchFolder } from '../../../support/scratch-folder.ts';

const EXPECTED = 'expected/sqlite/1.sql';
const ACTUAL = 'actual/sqlite/1.sql';
const A = 'CREATE TABLE a (id INTEGER PRIMARY KEY, email TEXT NOT NULL, nick TEXT);\n';
const B = 'CREATE TABLE b (id INTEGER PRIMARY KEY, x INTEGER);\n';
const INDEX = 'CREATE INDEX a_nick ON a (nick);\n';

let folder: ScratchFolder;

beforeEach(async () => {
  folder = await scratchFolder();
  git('init', '--quiet', '--initial-branch', 'main');
  await write(EXPECTED, A + B + INDEX);
  await write(ACTUAL, A + B);
  git('add', '--all');
  git('commit', '--quiet', '--message', 'two schemas');
});

afterEach(() => folder[Symbol.asyncDispose]());

function git(...words: readonly string[]): void {
  const author = ['-c', 'user.name=a', '-c', 'user.email=a@example.com'];
  execFileSync('git', ['-C', folder.path, ...author, ...words], { stdio: 'ignore' });
}

async function write(path: string, text: string): Promise<void> {
  await mkdir(dirname(join(folder.path, path)), { recursive: true });
  await writeFile(folder.file(path), text);
}

function run(command: 'audit' | 'accept', ...options: readonly string[]): Promise<Ended> {
  return evenkeel([command, 'migrations:expected', 'migrations:actual', ...options], { cwd: folder.path });
}

const BASE = ['--base', 'git:main'];

test('differences that main already has are green', async () => {
  expect(await run('audit', ...BASE)).toMatchObject({ code: 0, stdout: expect.stringContaining('1 known') });
});

test.each([
  ['dropped and made anew on other columns', 'CREATE INDEX a_nick ON a (email);\n'],
  ['made unique', 'CREATE UNIQUE INDEX a_nick ON a (nick);\n'],
  ['made partial', 'CREATE INDEX a_nick ON a (nick) WHERE nick > 5;\n'],
])('a known missing index that is %s is new', async (_what, index) => {
  await write(EXPECTED, A + B + index);
  expect((await run('audit', ...BASE)).code).toBe(1);
});

test('an accepted missing index does not cover another index', async () => {
  await run('accept', '--reason', 'agreed');
  expect((await run('audit')).code).toBe(0);
  await write(EXPECTED, `${A}${B}CREATE INDEX a_nick ON a (email);\n`);
  expect((await run('audit')).code).toBe(1);
});

test('an entry that names one object accepts no other, whatever its id', async () => {
  await run('accept', '--reason', 'agreed');
  const honest = await readFile(folder.file('evenkeel.accepted.yaml'), 'utf8');
  await write(ACTUAL, A.replace('email TEXT NOT NULL, ', '') + B);
  const { stdout } = await run('audit', '--format', 'json');
  const [, id = ''] = /"differenceId": "([0-9a-f]+)",\s*"rule": "column\.missing"/.exec(stdout) ?? [];
  const [, other = ''] = /id: ([0-9a-f]+)/.exec(honest) ?? [];
  const hidden = `${honest}  - id: ${id}\n    rule: index.missing\n    object: index main.a.a_nick\n    reason: as before\n`;
  await write('evenkeel.accepted.yaml', hidden);
  const ended = await run('audit');
  expect(ended.code).toBe(1);
  expect(ended.stdout).toContain('column email is missing');
  await write(
    'evenkeel.accepted.yaml',
    honest.replace(other, id).replace('index main.a.a_nick', 'column main.a.email'),
  );
  expect((await run('audit', '--fail-on', 'error')).code).toBe(0);
});

test.each([
  ['with the lines of Windows', (text: string) => text.replaceAll('\n', '\r\n'), 0],
  ['with a byte order mark', (text: string) => `\uFEFF${text}`, 0],
  ['emptied', () => '', 1],
  ['with an entry twice', (text: string) => `${text}${text.slice(text.indexOf('  - id'))}`, 3],
  ['with the marks of a merge', (text: string) => `${text}<<<<<<< HEAD\r\n=======\r\n>>>>>>> x\r\n`, 3],
  ['with another audit', (text: string) => `${text}    audit: nightly\n`, 1],
  ['with an end that has passed', (text: string) => `${text}    until: 2020-01-31\n`, 1],
  ['with an end that is no day', (text: string) => `${text}    until: 2027-02-31\n`, 3],
  ['that contains itself', () => 'accepted: &a [*a]\n', 3],
] as const)('an accepted file %s is applied as written or refused', async (_what, changed, code) => {
  await run('accept', '--reason', 'agreed');
  await write('evenkeel.accepted.yaml', changed(await readFile(folder.file('evenkeel.accepted.yaml'), 'utf8')));
  const ended = await run('audit');
  expect(ended.code).toBe(code);
  expect(ended.stderr).not.toMatch(/\bat .*\.ts:\d+/);
});

test('an emptied or missing side is not green', async () => {
  await write(ACTUAL, '');
  expect((await run('audit', ...BASE)).code).toBe(1);
  await rm(folder.file('actual'), { recursive: true });
  expect((await run('audit', ...BASE)).code).toBe(2);
});

test.each(['--fail-on=never', '--exit-zero'])('a minimum counts with %s as well', async (option) => {
  expect((await run('audit', option, '--min-objects', '900')).code).toBe(2);
});

test.each(['policy:\n  exclude: [a]\n', 'policy:\n  include: [b]\n', 'policy:\n  ignore: [{ object: a }]\n'])(
  'a policy that a branch widens is reported, and does not lower the minimum of its base: %j',
  async (policy) => {
    await write('evenkeel.yaml', policy);
    await write(ACTUAL, A.replace('email TEXT NOT NULL', 'email INTEGER') + B);
    const ended = await run('audit', ...BASE, '--min-of-base', '90');
    expect(ended.code).toBe(2);
    expect(ended.stderr).toContain('git:main has another policy than evenkeel.yaml has now');
  },
);

test('a policy that leaves everything out is not green', async () => {
  await write('evenkeel.yaml', 'policy:\n  exclude: ["*"]\n');
  expect((await run('audit', ...BASE)).code).toBe(2);
});

test('the policy of the base is mentioned only if it differs', async () => {
  await write('evenkeel.yaml', 'policy:\n  exclude: [b]\n');
  git('add', '--all');
  git('commit', '--quiet', '--message', 'policy');
  await write('evenkeel.yaml', '# our policy\npolicy:\n  exclude: [b]\n');
  const ended = await run('audit', ...BASE, '--min-of-base', '100');
  expect(ended.code).toBe(0);
  expect(ended.stderr).not.toContain('another policy');
});

const BEFORE = `policy:
  severities:
    - { rule: column.nullable, severity: warning }
    - { rule: column.default, severity: ignore }
  ignore: [{ object: 'tmp_*' }]
  exclude: [old]
`;

test.each([
  ['a severity that ignores', "severities: [{ rule: 'column.*', severity: ignore }]"],
  ['a lower severity', 'severities: [{ rule: column.missing, severity: info }]'],
  [
    'a lower severity before the old one',
    'severities: [{ rule: column.nullable, severity: info }, { rule: column.nullable, severity: warning }]',
  ],
  ['an object to ignore', 'ignore: [{ object: b }]'],
  ['a wider pattern to ignore', "ignore: [{ object: 't*' }]"],
  ['a namespace that is excluded', 'exclude: [old, b]'],
  ['a table that somebody owns', 'owned: [{ object: b, by: them }]'],
  ['what alone is included', 'include: [a]'],
  ['an acceptance with a glob', "accept: [{ rule: 'column.*', object: '*', reason: no time }]"],
])('a branch that loosens its own policy is not green: %s', async (_what, entry) => {
  await write('evenkeel.yaml', BEFORE);
  git('add', '--all');
  git('commit', '--quiet', '--message', 'policy');
  expect((await run('audit', ...BASE)).code).toBe(0);
  await write('evenkeel.yaml', `policy:\n  ${entry}\n`);
  const ended = await run('audit', ...BASE);
  expect(ended.code).toBe(1);
  expect(ended.stdout).toContain('is looser than that of the base');
  expect((await run('audit', ...BASE, '--allow-looser')).code).toBe(0);
});

test.each([
  [
    'the same in another form',
    BEFORE.replace("[{ object: 'tmp_*' }]", "\n    - object: 'tmp_*'\n      reason: scratch"),
  ],
  ['a narrower pattern', BEFORE.replace('tmp_*', 'tmp_a*')],
  ['a higher severity', BEFORE.replace('ignore }', 'error }')],
  ['nothing', 'policy: {}\n'.replace('{}', '{ severities: [{ rule: column.nullable, severity: error }] }')],
  ['an acceptance of one object', `${BEFORE}  accept: [{ rule: index.missing, object: a.a_nick, reason: agreed }]\n`],
])('a branch with an equal or stricter policy is green: %s', async (_what, policy) => {
  await write('evenkeel.yaml', BEFORE);
  git('add', '--all');
  git('commit', '--quiet', '--message', 'policy');
  await write('evenkeel.yaml', policy);
  const ended = await run('audit', ...BASE);
  expect(ended.stdout).not.toContain('is looser than that of the base');
  expect(ended.code).toBe(0);
});

test('a branch cannot allow itself to loosen its policy', async () => {
  await write(
    'evenkeel.yaml',
    "policy:\n  severities: [{ rule: 'policy.*', severity: ignore }]\n  ignore: [{ object: b }]\n",
  );
  expect((await run('audit', ...BASE)).code).toBe(1);
});

test('the base itself may agree that its policy can be loosened', async () => {
  await write('evenkeel.yaml', 'policy:\n  severities: [{ rule: policy.looser, severity: ignore }]\n');
  git('add', '--all');
  git('commit', '--quiet', '--message', 'policy');
  await write('evenkeel.yaml', 'policy:\n  ignore: [{ object: b }]\n');
  expect((await run('audit', ...BASE)).code).toBe(0);
});

test('an audit or a member that a branch removes is a finding', async () => {
  const audits = (members: string, more = '') =>
    write(
      'evenkeel.yaml',
      `databases:
  one: 'migrations:expected'
  two: 'migrations:actual'
  three: 'migrations:actual'
audits:
  fleet: { reference: one, members: [${members}] }
${more}`,
    );
  const audit = () => evenkeel(['audit', 'fleet', ...BASE], { cwd: folder.path });
  await audits('two, three', '  other: { expected: one, actual: two }\n');
  git('add', '--all');
  git('commit', '--quiet', '--message', 'audits');
  expect((await audit()).code).toBe(0);
  await audits('two');
  const ended = await audit();
  expect(ended.code).toBe(1);
  expect(ended.stdout).toMatch(/three\s+is\s+no\s+longer\s+audited/);
  expect(ended.stdout).toMatch(/the\s+audit\s+other\s+is\s+gone/);
});

test('a member that a branch removes from a fleet is reported', async () => {
  const fleet = (members: string) =>
    write(
      'evenkeel.yaml',
      `databases:
  one: 'migrations:expected'
  two: 'migrations:actual'
  three: 'migrations:actual'
audits:
  fleet: { reference: one, members: [${members}] }
`,
    );
  const audit = (...options: readonly string[]) =>
    evenkeel(['audit', 'fleet', '--format', 'json', ...options], { cwd: folder.path });
  await fleet('two, three');
  await audit('--output', 'base.json');
  await fleet('two');
  const ended = await audit('--output', 'report.json', '--base', 'base.json');
  expect(ended.code).toBe(0);
  expect(ended.stderr).toContain('has a report of "three", which is not part of this audit');
});
