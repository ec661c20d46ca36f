import { readFile, writeFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { buildSqliteFile } from '../../../src/scratch/sqlite-file.ts';
import { evenkeel } from '../../support/command-line.ts';
import { postgresDatabase } from '../../support/databases.ts';
import { scratchFolder } from '../../support/scratch-folder.ts';

const SECRET = 'hunter2';
const CONFIG = `databases:
  app: sqlite:./app.db
  production: 'postgres://app:\${PASSWORD}@db.example.com/app'
audits:
  parity:
    expected: app
    actual: production
    schedule: '30 4 31 12 *'
    zone: Europe/Zurich
    jitter: 30s
    notify: [team, post]
  fleet: { reference: app, members: ['prod*'] }
notify:
  team: { webhook: 'https://hooks.example.com/\${PASSWORD}', secret: '\${PASSWORD}' }
  post: { mail: 'smtp://app:\${PASSWORD}@mail.example.com', sender: a@example.com, to: [b@example.com] }
store: { url: 'postgres://app:\${PASSWORD}@db.example.com/evenkeel' }
`;

test('a correct configuration is shown with its next runs and without secrets', async () => {
  await using folder = await scratchFolder();
  await writeFile(folder.file('evenkeel.yaml'), CONFIG);
  const { code, stdout, stderr } = await evenkeel(['config', 'check'], {
    cwd: folder.path,
    env: { PASSWORD: SECRET },
  });
  expect(stderr).toBe('');
  expect(code).toBe(0);
  expect(stdout).toMatch(/^evenkeel.yaml is right.\n/);
  expect(stdout).toContain('  production  postgres://app@db.example.com/app (read within 2m)\n');
  expect(stdout).toContain('  parity  expected app, actual production\n');
  expect(stdout).toContain('runs at 30 4 31 12 * in Europe/Zurich, up to 30s later\n');
  expect(stdout.match(/20\d\d-12-31 04:30:00 \+01:00\n/g)).toHaveLength(3);
  expect(stdout).toContain('notifies team, post\n');
  expect(stdout).toContain('reference app, 1 member: production\n');
  expect(stdout).toContain('  team  webhook at hooks.example.com, signed\n');
  expect(stdout).not.toContain(SECRET);
});

test('an incorrect configuration ends with 3 and the place of the mistake', async () => {
  await using folder = await scratchFolder();
  await writeFile(folder.file('other.yaml'), CONFIG);
  const check = (...args: readonly string[]) => evenkeel(['config', 'check', ...args], { cwd: folder.path });
  expect(await check('other.yaml')).toEqual({
    code: 3,
    stdout: '',
    stderr:
      'evenkeel: other.yaml:3:3: "databases.production" needs the environment variable PASSWORD, which is not set.\n' +
      'evenkeel: other.yaml:14:11: "notify.team.webhook" needs the environment variable PASSWORD, which is not set.\n' +
      'evenkeel: other.yaml:15:11: "notify.post.mail" needs the environment variable PASSWORD, which is not set.\n' +
      'evenkeel: other.yaml:16:10: "store.url" needs the environment variable PASSWORD, which is not set.\n',
  });
  const { code, stderr } = await check();
  expect(stderr).toBe(
    'evenkeel: Cannot read the configuration "evenkeel.yaml": there is no such file. `evenkeel init` writes one.\n',
  );
  expect(code).toBe(3);
});

test.each([
  [
    'all mistakes of form',
    `database: { a: b }
audits:
  x: { expcted: a, actual: b }
  y: { expected: a }
  z: { expected: a, actual: b, timeout: 3 }
service: { port: abc }
`,
    [
      '1:1: unknown key "database"; did you mean "databases"?',
      '3:8: unknown key "expcted"; did you mean "expected"?',
      '4:3: "audits.y" needs "expected" and "actual"; or ',
      '5:32: "audits.z.timeout" must look like 30s or ',
      '6:12: "service.port" must be a whole number.',
    ],
  ],
  [
    'all mistakes in names',
    `databases: { a: a.db, b: 'mysql://db/b' }
audits:
  x: { expected: a, actual: bb }
  y: { expected: q, actual: b }
notify:
  t: { webhook: 'ftp://x' }
`,
    [
      '1:23: "databases.b" is not a source that Evenkeel can read',
      '3:21: there is no database "bb"',
      '4:8: there is no database "q"',
      '6:8: "notify.t.webhook" must be a URL',
    ],
  ],
  [
    'what the parser finds in several lines',
    `databases:
  a: x
  a: y
  b: "z
`,
    ['3:3: this key is here a second time: keep one of the two.', '5:1: a closing " is missing.'],
  ],
])('%s come at once, in the order of the file', async (_, text, sentences) => {
  await using folder = await scratchFolder();
  await writeFile(folder.file('evenkeel.yaml'), text);
  const { code, stderr } = await evenkeel(['config', 'check'], { cwd: folder.path });
  const lines = stderr.trimEnd().split('\n');
  expect(lines).toHaveLength(sentences.length);
  for (const [place, sentence] of sentences.entries())
    expect(lines[place]?.startsWith(`evenkeel: evenkeel.yaml:${sentence}`), lines[place]).toBe(true);
  expect(code).toBe(3);
});

test('--connect tells which databases answer, and where messages cannot go', async () => {
  await using folder = await scratchFolder();
  await using server = await postgresDatabase('CREATE TABLE notes (id bigint PRIMARY KEY)');
  buildSqliteFile(folder.file('app.db'), 'CREATE TABLE notes (id INTEGER PRIMARY KEY)');
  await writeFile(folder.file('app.sql'), 'CREATE TABLE notes (id INTEGER PRIMARY KEY) STRICT;');
  const databases = `databases: { app: app.db, live: '${server.url}', script: 'sql:app.sql?engine=sqlite' }`;
  const check = () => evenkeel(['config', 'check', '--connect'], { cwd: folder.path });
  await writeFile(
    folder.file('evenkeel.yaml'),
    `${databases}\nnotify: { inside: { webhook: 'http://127.0.0.1/x', allowPrivate: true } }\n`,
  );
  const fine = await check();
  expect(fine).toMatchObject({ code: 0, stderr: '' });
  expect(fine.stdout).toMatch(/\nconnections\n {2}app {5}answers: 1 schema\n {2}live {4}answers: \d+ schemas?\n/);
  expect(fine.stdout).toContain('  script  can be read: 1 statement\n  inside  127.0.0.1 is found; ');
  await writeFile(
    folder.file('evenkeel.yaml'),
    `databases: { gone: gone.db, dead: 'postgres://app:${SECRET}@127.0.0.1:1/app', other: 'snapshot:evenkeel.yaml' }
notify: { hook: { webhook: 'http://10.0.0.1/x' }, far: { webhook: 'https://nowhere.invalid/x' } }
`,
  );
  const { code, stdout } = await check();
  expect(code).toBe(2);
  expect(stdout).toMatch(/ {2}gone {3}fails: .*there is no such file/);
  expect(stdout).toMatch(/ {2}dead {3}fails: No server listens there/);
  expect(stdout).toMatch(/ {2}other {2}fails: .*is not an Evenkeel snapshot/);
  expect(stdout).toMatch(/ {2}hook {3}fails: .*"allowPrivate: true" allows it/);
  expect(stdout).toMatch(/ {2}far {4}fails: no address of nowhere.invalid is found/);
  expect(stdout).not.toContain(SECRET);
});

test('the samples in the manual are valid configurations', async () => {
  const manual = await readFile(new URL('../../../docs/configuration.md', import.meta.url), 'utf8');
  const samples = [...manual.matchAll(/```yaml\n(.*?)```/gs)].map(([, sample = '']) => sample);
  expect(samples.length).toBeGreaterThan(0);
  for (const sample of samples) {
    await using folder = await scratchFolder();
    await writeFile(folder.file('db-password'), SECRET);
    await writeFile(folder.file('evenkeel.yaml'), sample.replaceAll('/run/secrets/', './'));
    const env = { STAGING_URL: 'postgres://x', HOOK_SECRET: SECRET, MAIL_PASSWORD: SECRET };
    expect(await evenkeel(['config', 'check'], { cwd: folder.path, env })).toMatchObject({ code: 0, stderr: '' });
  }
});
