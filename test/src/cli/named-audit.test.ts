import { readFile, writeFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { buildSqliteFile } from '../../../src/scratch/sqlite-file.ts';
import { evenkeel } from '../../support/command-line.ts';
import { postgresDatabase } from '../../support/databases.ts';
import { type ScratchFolder, scratchFolder } from '../../support/scratch-folder.ts';

const NOTES = 'CREATE TABLE notes (id INTEGER PRIMARY KEY, body TEXT NOT NULL)';
const LACKING = 'CREATE TABLE notes (id INTEGER PRIMARY KEY)';

const CONFIG = `databases:
  app: sqlite:./app.db
  eu: eu.db
  us: us.db
  asia: asia.db
  gone: gone.db
  staging: '\${STAGING_URL}'
audits:
  same: { expected: app, actual: eu }
  drifted:
    expected: app
    actual: us
    policy: { severities: [{ rule: column.missing, severity: info }] }
  fleet: { reference: app, members: [eu, us] }
  broken: { reference: app, members: [eu, gone] }
  equal: { majority: true, members: [us, eu, asia, app] }
`;

async function workplace(): Promise<ScratchFolder> {
  const folder = await scratchFolder();
  for (const [name, sql] of Object.entries({ app: NOTES, eu: NOTES, us: LACKING, asia: NOTES })) {
    buildSqliteFile(folder.file(`${name}.db`), sql);
  }
  await writeFile(folder.file('evenkeel.yaml'), CONFIG);
  return folder;
}

test('an audit runs by its name, with its own policy, and needs only its own secrets', async () => {
  await using folder = await workplace();
  const audit = (...args: readonly string[]) => evenkeel(['audit', ...args], { cwd: folder.path });
  const same = await audit('same');
  expect(same.stdout).toMatch(/^parity: /);
  expect(same.code).toBe(0);
  const drifted = await audit('drifted');
  expect(drifted.stdout).toMatch(/^parity: nothing above info, 1 note\n/);
  expect(drifted.code).toBe(0);
  expect((await audit('drifted', '--fail-on', 'info')).code).toBe(1);
});

test('databases are found by their names, but a file with that name comes first', async () => {
  await using folder = await workplace();
  const audit = (...args: readonly string[]) => evenkeel(['audit', ...args], { cwd: folder.path });
  expect((await audit('app', 'us')).code).toBe(1);
  expect((await audit('app', 'asia.db')).code).toBe(0);
  buildSqliteFile(folder.file('us'), NOTES);
  expect((await audit('app', 'us')).code).toBe(0);
  const { code, stderr } = await audit('app', 'staging');
  expect(stderr).toContain('evenkeel.yaml:7:3: "databases.staging" needs the environment variable STAGING_URL');
  expect(code).toBe(3);
});

test('a fleet is reported member by member, and the worst exit code counts', async () => {
  await using folder = await workplace();
  const audit = (...args: readonly string[]) => evenkeel(['audit', ...args], { cwd: folder.path });
  const { code, stdout } = await audit('fleet');
  expect(stdout).toMatch(/^parity: .*\n\ndrift: 1 error\n/s);
  expect(code).toBe(1);
  expect((await audit('fleet', '--output', 'report.json', '--format', 'json')).stdout).toBe('');
  const verdictIn = async (name: string) => JSON.parse(await readFile(folder.file(name), 'utf8')).verdict;
  expect([await verdictIn('report.eu.json'), await verdictIn('report.us.json')]).toEqual(['parity', 'drift']);
  const broken = await audit('broken', '--quiet');
  expect(broken.stderr).toMatch(/^evenkeel: gone against app: sqlite: [^\n]+\n$/);
  expect(broken.code).toBe(2);
});

test('members are compared with what most of them have', async () => {
  await using folder = await workplace();
  const { code, stdout } = await evenkeel(['audit', 'equal'], { cwd: folder.path });
  expect(stdout.match(/^parity: /gm)).toHaveLength(2);
  expect(stdout.match(/^drift: 1 error$/gm)).toHaveLength(1);
  expect(code).toBe(1);
});

test('the schemas of a server are members of a fleet', async () => {
  await using folder = await scratchFolder();
  const tenant = (name: string, columns: string) =>
    `CREATE SCHEMA ${name}; CREATE TABLE ${name}.notes (id bigint PRIMARY KEY${columns});`;
  await using database = await postgresDatabase(
    `${tenant('template', ', body text')}${tenant('tenant_a', ', body text')}${tenant('tenant_b', '')}`,
  );
  await writeFile(
    folder.file('evenkeel.yaml'),
    `databases: { app: '${database.url}' }
audits:
  tenants: { reference: { database: app, schema: template }, schemas: { of: app, like: 'tenant_*' } }
  none: { reference: { database: app, schema: template }, schemas: { of: app, like: 'nobody_*' } }
`,
  );
  const { code, stdout } = await evenkeel(['audit', 'tenants'], { cwd: folder.path });
  expect(stdout).toMatch(/^parity: .*\n\ndrift: 1 error\n/s);
  expect(code).toBe(1);
  const none = await evenkeel(['audit', 'none'], { cwd: folder.path });
  expect(none.stderr).toBe('evenkeel: The audit "none" found nothing to compare.\n');
  expect(none.code).toBe(2);
});

test.each([
  [['audit', 'fleat'], 'There is no audit "fleat"; did you mean "fleet"?'],
  [['audit', 'app.db'], '"app.db" is one source, and an audit compares two. Usage: evenkeel audit '],
  [['audit', 'postgres://app:hunter2@db/app'], '@db/app" is one source, and an audit compares two.'],
])('%j is refused in one sentence, without a secret', async (args, sentence) => {
  await using folder = await workplace();
  const { code, stdout, stderr } = await evenkeel(args, { cwd: folder.path });
  expect(stderr).toContain(sentence);
  expect(stderr).toMatch(/^evenkeel: [^\n]+\n$/);
  expect(stderr).not.toContain('hunter2');
  expect(stdout).toBe('');
  expect(code).toBe(3);
});
