import { readFile, writeFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { type Ended, evenkeel } from '../../support/command-line.ts';
import { postgresDatabase, sqliteDatabase } from '../../support/databases.ts';
import { scratchFolder } from '../../support/scratch-folder.ts';

const NOTES = 'CREATE TABLE notes (id INTEGER PRIMARY KEY, body TEXT NOT NULL)';
const LACKING = 'CREATE TABLE notes (id INTEGER PRIMARY KEY)';

/** Audits two files that differ in one column, under a policy. */
async function audit(policy: string, ...options: readonly string[]): Promise<Ended> {
  await using folder = await scratchFolder();
  await using expected = await sqliteDatabase(NOTES);
  await using actual = await sqliteDatabase(LACKING);
  await writeFile(folder.file('evenkeel.yaml'), policy);
  return await evenkeel(['audit', expected.path, actual.path, ...options], { cwd: folder.path });
}

const accepted = (until: string) => `policy:
  accept:
    - rule: column.missing
      object: notes.body
      reason: the body moved to files
      owner: the notes team
      until: ${until}
`;

test('an accepted finding is listed and does not fail the audit', async () => {
  const { code, stdout } = await audit(accepted('2999-12-31'));
  expect(stdout).toMatch(/^parity: nothing above info, 1 accepted\n/);
  expect(stdout).toContain('accepted notes: column body is missing: TEXT  [column.missing], accepted by the');
  expect(stdout).toContain('notes team until 2999-12-31: the body moved to files');
  expect(code).toBe(0);
  const { stdout: markdown } = await audit(accepted('2999-12-31'), '--format', 'markdown');
  expect(markdown).toContain('### Accepted (1)');
  expect(markdown).toContain('**accepted by the notes team until 2999-12-31: the body moved to files**');
});

test('an expired acceptance accepts nothing, and is reported', async () => {
  const { code, stdout } = await audit(accepted('2020-12-31'));
  expect(stdout).toMatch(/^drift: 1 error, 1 warning\n/);
  expect(stdout).toMatch(/^warning {2}evenkeel.yaml:3:7: The finding is still there/m);
  expect(stdout).toContain('[policy.expired]');
  expect(code).toBe(1);
});

test('an unknown rule is reported', async () => {
  const { code, stdout } = await audit('policy:\n  severities: [{ rule: colum.missing, severity: ignore }]\n');
  expect(stdout).toMatch(/^warning {2}evenkeel.yaml:2:16: No rule has this name./m);
  expect(code).toBe(1);
  const { stdout: markdown } = await audit('policy:\n  exclude: [nowhere]\n', '--format', 'markdown');
  expect(markdown).toContain('| note | `evenkeel.yaml:2:13` | Nothing in this comparison matches the entry.');
});

test('the sample in the manual is a valid policy', async () => {
  const manual = await readFile(new URL('../../../docs/policy.md', import.meta.url), 'utf8');
  const [, sample = ''] = /```yaml\n(.*?)```/s.exec(manual) ?? [];
  expect(sample).toMatch(/^policy:/);
  expect((await audit(sample)).stderr).toBe('');
});

test('the severity decides which findings fail the audit', async () => {
  const policy = 'policy:\n  severities: [{ rule: column.*, object: notes, severity: warning }]\n';
  expect((await audit(policy)).code).toBe(1);
  expect((await audit(policy, '--fail-on', 'error')).code).toBe(0);
});

test('namespaces with different names can be compared', async () => {
  await using folder = await scratchFolder();
  await using expected = await postgresDatabase(`
    CREATE SCHEMA auth; CREATE TABLE auth.users (id integer PRIMARY KEY);
    CREATE TABLE posts (id integer PRIMARY KEY, author integer REFERENCES auth.users (id));
    CREATE INDEX posts_author ON posts (author)`);
  await using actual = await postgresDatabase(`
    CREATE SCHEMA login; CREATE TABLE login.users (id integer PRIMARY KEY);
    CREATE SCHEMA app; CREATE TABLE app.posts (id integer PRIMARY KEY, author integer REFERENCES login.users (id));
    CREATE INDEX posts_author ON app.posts (author)`);
  const command = ['audit', expected.url, actual.url, '--format', 'json'];
  expect((await evenkeel(command, { cwd: folder.path })).code).toBe(1);
  await writeFile(folder.file('evenkeel.yaml'), 'policy:\n  namespaces: { public: app, auth: login }\n');
  const { code, stdout } = await evenkeel(command, { cwd: folder.path });
  expect(JSON.parse(stdout)).toMatchObject({ verdict: 'parity', findings: [], notices: [] });
  expect(code).toBe(0);
});

test.each([
  ['severity: []', '2:3: unknown key "severity"; did you mean "severities"?'],
  ['severities: [{ rule: a, severity: fatal }]', '2:27: "policy.severities.0.severity" must be one of ignore, info, '],
  [
    'accept: [{ reason: so }]',
    '2:12: "policy.accept.0" needs either "finding", or "rule" and "object", or "rule" and "file".',
  ],
  ['accept: [{ finding: a, rule: b, object: c, reason: so }]', '2:12: "policy.accept.0" needs either "finding", or '],
  ['accept: [{ finding: a }]', '2:12: "policy.accept.0" lacks "reason".'],
  ['accept: [{ finding: a, reason: so, until: 2026-02-30 }]', '2:38: "policy.accept.0.until" must be a date such as '],
  ['ignore: [{ object: a, kind: tabel }]', '2:25: "policy.ignore.0.kind" must be one of schema, table, '],
  ['include: public', '2:3: "policy.include" must be a list.'],
  ['ignore: [{ reason: so }]', '2:12: "policy.ignore.0" needs either "object", or "partitionsOf" without "kind".'],
  ['ignore: [{ partitionsOf: a, kind: index }]', '2:12: "policy.ignore.0" needs either "object", or "partitionsOf" '],
  ['owned: [{ object: billing }]', '2:11: "policy.owned.0" lacks "by".'],
  ['namespaces: { public: 1 }', '2:17: "policy.namespaces.public" must look like app or main.auth_*.'],
  ['namespaces: { auth: "main.*" }', '2:17: "policy.namespaces.auth" must look like app or main.auth_*.'],
  ['namespaces: { "*": main }', '2:17: the key "*" must look like app or main.auth_*.'],
  [
    'namespaces: { public: app, auth: app }',
    '2:30: "public" and "auth" are both mapped to "app"; give each a prefix to keep their tables apart, such as app.auth_*.',
  ],
  ['namespaces: { auth: main.a_*, login: main.a_* }', '2:33: "auth" and "login" are both mapped to "main.a_*"; give '],
])('the policy %j is refused with its place', async (policy, sentence) => {
  const { code, stderr } = await audit(`policy:\n  ${policy}\n`);
  expect(stderr).toContain(`evenkeel.yaml:${sentence}`);
  expect(code).toBe(3);
});
