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

test('a fleet has one report, and the worst exit code counts', async () => {
  await using folder = await workplace();
  const audit = (...args: readonly string[]) => evenkeel(['audit', ...args], { cwd: folder.path });
  const { code, stdout, stderr } = await audit('fleet');
  expect(stdout).toMatch(
    /^fleet: 1 of 2 at parity with app, 1 differs\n\nin us\nerror {4}notes: column body is missing/,
  );
  expect({ code, stderr }).toEqual({ code: 1, stderr: '' });
  expect((await audit('fleet', '--output', 'report.json', '--format', 'json')).stdout).toBe('');
  expect(JSON.parse(await readFile(folder.file('report.json'), 'utf8')).summary).toEqual({
    members: 2,
    parity: 1,
    drift: 1,
    notCompared: 0,
  });
  const both = await audit('broken');
  expect(both.stdout).toMatch(/^broken: 1 of 2 at parity with app, 1 could not be compared\n\n.*\n {2}gone: sqlite: /s);
  expect({ code: both.code, stderr: both.stderr }).toEqual({ code: 2, stderr: '' });
});

test('each member can have its own report, and one member can be audited alone', async () => {
  await using folder = await workplace();
  const audit = (...args: readonly string[]) => evenkeel(['audit', ...args], { cwd: folder.path });
  const each = await audit('fleet', '--per-member');
  expect(each.stdout).toMatch(/^parity: .*\n\ndrift: 1 error\n/s);
  expect(each.code).toBe(1);
  expect((await audit('fleet', '--per-member', '--output', 'report.json', '--format', 'json')).stdout).toBe('');
  const verdictIn = async (name: string) => JSON.parse(await readFile(folder.file(name), 'utf8')).verdict;
  expect([await verdictIn('report.eu.json'), await verdictIn('report.us.json')]).toEqual(['parity', 'drift']);
  const alone = await audit('broken', '--member', 'eu', '--format', 'text', '--format', 'json=alone.json');
  expect(alone.stdout).toMatch(/^parity: /);
  expect(alone).toMatchObject({ code: 0, stderr: '' });
  expect(await verdictIn('alone.json')).toBe('parity');
  const broken = await audit('broken', '--quiet');
  expect(broken.stderr).toMatch(/^evenkeel: gone against app: sqlite: [^\n]+\n$/);
  expect(broken.code).toBe(2);
});

test('members are compared with what most of them have', async () => {
  await using folder = await workplace();
  const audit = (...args: readonly string[]) => evenkeel(['audit', 'equal', ...args], { cwd: folder.path });
  const { code, stdout } = await audit();
  expect(stdout).toMatch(/^equal: 2 of 3 at parity with app \(which has what most have\), 1 differs\n\nin us\n/);
  expect(stdout).toMatch(/^parity {3}asia, eu$/m);
  expect(code).toBe(1);
  expect((await audit('--member', 'us')).stdout).toMatch(/^drift: 1 error\n/);
  const chosen = await audit('--member', 'app');
  expect(chosen.stderr).toMatch(/^evenkeel: "app" is the member with what most have, /);
  expect(chosen.code).toBe(2);
});

test('the schemas of a server are members of a fleet', async () => {
  await using folder = await scratchFolder();
  const tenant = (name: string, columns: string) =>
    `CREATE SCHEMA ${name}; CREATE TABLE ${name}.notes (id bigint PRIMARY KEY${columns});`;
  await using database = await postgresDatabase(
    `${tenant('template', ', body text')}${tenant('tenant_a', ', body text')}${tenant('tenant_b', '')}${tenant('tenant_c', '')}${VIEWS}`,
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
  expect(stdout).toMatch(
    /^tenants: 1 of 3 at parity with app\/template, 2 differ\n\nin app\/tenant_b and app\/tenant_c\n/,
  );
  expect(stdout.match(/^in /gm)).toHaveLength(1);
  expect(stdout.match(/view seen, definition/g)).toHaveLength(1);
  expect(code).toBe(1);
  const one = await evenkeel(['audit', 'tenants', '--member', 'app/tenant_a'], { cwd: folder.path });
  expect(one.stdout).toMatch(/^parity: /);
  expect(one.code).toBe(0);
  const none = await evenkeel(['audit', 'none'], { cwd: folder.path });
  expect(none.stderr).toBe('evenkeel: The audit "none" found nothing to compare.\n');
  expect(none.code).toBe(2);
});

/** The same difference of two members, in texts that name their own schemas. */
const VIEWS = ['template', 'tenant_a', 'tenant_b', 'tenant_c']
  .map((name) => `CREATE VIEW ${name}.seen AS SELECT id FROM ${name}.notes WHERE id > ${/[bc]$/.test(name) ? 2 : 1};`)
  .join('');

test.each([
  [['audit', 'fleet', '--member', 'su'], 'The fleet "fleet" has no member "su"; did you mean "eu" or "us"?'],
  [['audit', 'same', '--member', 'eu'], '--member is for a fleet, and this audit compares one pair: leave it out.'],
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
