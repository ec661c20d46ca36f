import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { expect, test } from 'vitest';
import { readServiceConfig } from '../../../src/config/read-service-config.ts';
import type { ServiceConfig } from '../../../src/config/service-config.ts';
import { type ScratchFolder, scratchFolder } from '../../support/scratch-folder.ts';

type Env = Readonly<Record<string, string>>;

async function write(folder: ScratchFolder, files: Readonly<Record<string, string>>): Promise<void> {
  for (const [name, text] of Object.entries(files)) {
    await mkdir(dirname(folder.file(name)), { recursive: true });
    await writeFile(folder.file(name), text);
  }
}

async function read(text: string, env: Env = {}, files: Readonly<Record<string, string>> = {}): Promise<ServiceConfig> {
  await using folder = await scratchFolder();
  await write(folder, { 'evenkeel.yaml': text, ...files });
  const config = await readServiceConfig(folder.file('evenkeel.yaml'), { env });
  const relative = (source: string) => source.replaceAll(folder.path, '/here');
  return {
    ...config,
    databases: new Map(
      [...config.databases].map(([name, database]) => [name, { ...database, source: relative(database.source) }]),
    ),
    store: { ...config.store, url: relative(config.store.url) },
  };
}

async function refusal(text: string, env: Env = {}): Promise<string> {
  await using folder = await scratchFolder();
  await write(folder, { 'evenkeel.yaml': text });
  const path = folder.file('evenkeel.yaml');
  return readServiceConfig(path, { env }).then(
    () => 'it was taken',
    (error: unknown) => String(error).replace('EvenkeelError: ', '').replace(`${path}:`, ''),
  );
}

const sourceOf = async (entry: string, env: Env = {}, files: Readonly<Record<string, string>> = {}) =>
  (await read(`databases:\n  app: ${entry}\n`, env, files)).databases.get('app')?.source;

test('an empty configuration has a store and listens on this machine only', async () => {
  const config = await read('');
  expect(config.databases.size + config.audits.size + config.channels.size).toBe(0);
  expect(config.store).toEqual({ url: 'sqlite:/here/evenkeel-store.db', keepDays: 90, keepRuns: 1000 });
  expect(config.service).toEqual({
    host: '127.0.0.1',
    port: 7350,
    atOnce: 2,
    atOncePerServer: 1,
    origins: [],
    proxies: [],
    rate: 600,
  });
  expect(config.access).toEqual({});
});

test('the public URL of the service has no slash at its end, and neither user nor query', async () => {
  const publicUrl = async (url: string) => (await read(`service: { publicUrl: '${url}' }`)).service.publicUrl;
  expect(await publicUrl('https://evenkeel.example.com')).toBe('https://evenkeel.example.com');
  expect(await publicUrl('http://localhost:7350/drift//')).toBe('http://localhost:7350/drift');
  for (const url of [
    'evenkeel.example.com',
    'ftp://x',
    'https://',
    'https://me:pw@x',
    'https://x/?a',
    'https://x/#a',
    'https://x y',
  ])
    expect(await refusal(`service: { publicUrl: '${url}' }`), url).toMatch(/^1:\d+: .*publicUrl/);
});

test('the store of the environment is used, and that of the file is not even checked', async () => {
  const text = `store: { url: 'postgres://\${UNSET}/x', keep: { days: 7 } }`;
  const { store } = await read(text, { EVENKEEL_STORE_URL: 'postgres://app:pw@db/evenkeel' });
  expect(store).toEqual({ url: 'postgres://app:pw@db/evenkeel', keepDays: 7, keepRuns: 1000 });
  expect(await refusal('store: { url: mysql://db/x }')).toBe(
    '1:10: "store.url" must be postgres://…, sqlite: and a path, or a path.',
  );
});

test.each([
  ['sqlite:./data/app.db', 'sqlite:/here/data/app.db'],
  ['app.db', '/here/app.db'],
  ['/srv/app.db', '/srv/app.db'],
  ['sqlite:/srv/app.db', 'sqlite:/srv/app.db'],
  ['sqlite:///srv/app.db', 'sqlite:///srv/app.db'],
  ['sqlite://data/app.db?mode=ro', 'sqlite:///here/data/app.db?mode=ro'],
  ['snapshot:release.json', 'snapshot:/here/release.json'],
  ['postgres://app@db/app?host=./x', 'postgres://app@db/app?host=./x'],
  ['{ url: app.db, timeout: 5m }', '/here/app.db'],
])('the path of the source %s is relative to the directory of the file', async (entry, source) => {
  expect(await sourceOf(entry)).toBe(source);
});

test('secrets are filled in: percent-encoded in a URL, unchanged elsewhere', async () => {
  const env = { PASSWORD: 'p@ss/w:rd%', URL: 'postgres://app:p%40ss@db/app', DATA: '/srv/a b' };
  const files = { 'run/secret': '  s3cret$\n' };
  expect(await sourceOf(`'postgres://app:\${PASSWORD}@db/app'`, env)).toBe('postgres://app:p%40ss%2Fw%3Ard%25@db/app');
  expect(await sourceOf(`'postgres://app:\${file:run/secret}@db/app'`, env, files)).toBe(
    'postgres://app:s3cret%24@db/app',
  );
  expect(await sourceOf(`'\${URL}'`, env)).toBe('postgres://app:p%40ss@db/app');
  expect(await sourceOf(`'\${URL}?sslmode=require'`, env)).toBe('postgres://app:p%40ss@db/app?sslmode=require');
  expect(await sourceOf(`'sqlite:\${DATA}/app.db'`, env)).toBe('sqlite:/srv/a b/app.db');
  expect(await sourceOf(`'sqlite:/srv/$\${DATA}.db'`, env)).toBe(`sqlite:/srv/\${DATA}.db`);
  const { channels } = await read(
    `notify: { team: { webhook: 'https://x/\${PASSWORD}', secret: 'a\${PASSWORD}' } }`,
    env,
  );
  expect(channels.get('team')).toMatchObject({ url: 'https://x/p%40ss%2Fw%3Ard%25', secret: 'ap@ss/w:rd%' });
});

test.each([
  [`'\${NOWHERE}'`, 'needs the environment variable NOWHERE, which is not set.'],
  [`'postgres://app:\${EMPTY}@db/app'`, 'needs the environment variable EMPTY, which is empty.'],
  [`'\${file:nowhere}'`, 'needs the file "nowhere", which cannot be read: there is no such file.'],
  [`'\${file:/}'`, 'needs the file "/", which cannot be read: it is a directory.'],
  [
    `'postgres://app:hunter2\${A-b}@db/app'`,
    `has a "\${" that begins neither \${NAME} nor \${file:/path}; write $\${ `,
  ],
  [`'postgres://app:hunter2\${A'`, `has a "\${" that begins neither`],
  [`'\${SECRET}'`, 'is not a source that Evenkeel can read; use sqlite:, postgres:, postgresql:, answers:, snapshot:'],
  ['mysql://db/app', 'is not a source that Evenkeel can read'],
])('the source %s is refused without its value', async (entry, sentence) => {
  const message = await refusal(`databases:\n  app: ${entry}\n`, { EMPTY: '', SECRET: 'mysql://app:hunter2@db/app' });
  expect(message).toContain(`2:3: "databases.app" ${sentence}`);
  expect(message).not.toContain('hunter2');
});

const DATABASES = 'databases: { app: a.db, production: b.db, eu: c.db, us: d.db, node-1: e.db }\n';
const audit = (entry: string) => `${DATABASES}audits:\n  x: ${entry}\n`;
const pairingOf = async (entry: string) => (await read(audit(entry))).audits.get('x')?.pairing;

test('an audit is a pair, a reference with members, a majority or the schemas of a database', async () => {
  expect(await pairingOf('{ expected: app, actual: production }')).toEqual({
    kind: 'pair',
    expected: 'app',
    actual: 'production',
  });
  expect(await pairingOf('{ reference: app, members: ["*u*", us] }')).toEqual({
    kind: 'reference',
    reference: 'app',
    members: ['eu', 'production', 'us'],
  });
  expect(await pairingOf('{ reference: app, members: ["*"] }')).toMatchObject({
    members: ['eu', 'node-1', 'production', 'us'],
  });
  expect(await pairingOf('{ majority: true, members: [eu, us, app] }')).toEqual({
    kind: 'majority',
    members: ['app', 'eu', 'us'],
  });
  expect(await pairingOf('{ reference: app, schemas: { of: production, like: "tenant_*" } }')).toEqual({
    kind: 'schemas',
    reference: 'app',
    of: 'production',
    like: 'tenant_*',
  });
  const template = '{ reference: { database: app, schema: template }, schemas: { of: app, like: "t?" } }';
  expect(await pairingOf(template)).toMatchObject({ reference: 'app', referenceSchema: 'template' });
});

test.each([
  ['{ expected: app, actual: prodution }', '3:23: there is no database "prodution"; did you mean "production"?'],
  ['{ expected: app, actual: app }', '3:23: "app" is on both sides; name two databases.'],
  [
    '{ expected: "postgres://app:hunter2@db/app", actual: app }',
    '3:8: "audits.x.expected" must be a name; give the URL a name under databases, and write that name here.',
  ],
  ['{ expected: app }', '3:3: "audits.x" needs "expected" and "actual"; or "reference" and "members"; or '],
  ['{ expected: app, actual: eu, members: [us] }', '3:3: "audits.x" needs "expected" and "actual"; or '],
  ['{ reference: app, members: [] }', '3:24: "audits.x.members" must not be empty.'],
  ['{ reference: app, members: [ue] }', '3:34: there is no database "ue"; did you mean "us" or "eu"?'],
  ['{ reference: app, members: ["ap*"] }', '3:34: there is no database "ap*"; known: '],
  ['{ reference: app, members: [app] }', '3:34: "app" is the reference; leave it out of the members.'],
  ['{ majority: true, members: [eu, us] }', '3:24: a majority needs 3 members, and there are 2; name a "reference"'],
  ['{ majority: false, members: [eu] }', '3:8: "audits.x.majority" must be true, or left out.'],
  ['{ reference: { database: app, schema: a }, members: [eu] }', '3:8: a schema of the reference needs "schemas"'],
  [
    '{ reference: app, schemas: { of: pro, like: "*" } }',
    '3:35: there is no database "pro"; did you mean "production"',
  ],
  ['{ reference: app, schemas: { of: app } }', '3:24: "audits.x.schemas" lacks "like".'],
  ['{ expected: app, actual: eu, notify: [team] }', '3:44: there is no channel "team"; notify is empty.'],
  ['{ expected: app, actual: eu, shedule: "* * * * *" }', '3:35: unknown key "shedule"; did you mean "schedule"?'],
  ['{ expected: app, actual: eu, zone: UTC }', '3:35: "audits.x.zone" has no effect without a "schedule".'],
  ['{ expected: app, actual: eu, timeout: 25d }', '3:35: "audits.x.timeout" must be at most 24d.'],
  ['{ expected: app, actual: eu, timeout: 30 }', '3:35: "audits.x.timeout" must look like 30s or 5m or 2h or 7d.'],
  ['{ expected: app, actual: eu, timeout: 1w }', '3:35: "audits.x.timeout" must look like 30s or 5m or 2h or 7d.'],
  ['[]', '3:3: "audits.x" must be a mapping.'],
  ['{ expected: app, actual: eu, policy: { accpt: [] } }', '3:45: unknown key "accpt"; did you mean "accept"?'],
])('the audit %s is refused with its place', async (entry, sentence) => {
  const message = await refusal(audit(entry));
  expect(message).toContain(sentence);
  expect(message).not.toContain('hunter2');
});

test.each([
  ['61 * * * *', 'UTC', '3:35: "61 * * * *" is not a schedule: Invalid value for minute: 61.'],
  [
    '* * *',
    'UTC',
    '3:35: "* * *" is not a schedule: five fields are expected (minute, hour, day, month, day of the week)',
  ],
  ['* * * * * * *', 'UTC', '3:35: "* * * * * * *" is not a schedule: five fields are expected'],
  ['2027-01-01T00:00:00', 'UTC', 'is not a schedule: five fields are expected'],
  ['0 0 30 2 *', 'UTC', '"0 0 30 2 *" is not a schedule: that time never comes.'],
  ['0 0 * * *', 'Europe/Zurch', 'there is no time zone "Europe/Zurch"; did you mean "Europe/Zurich"'],
  ['0 0 * * *', 'nowhere at all', 'there is no time zone "nowhere at all"; use one such as Europe/Zurich.'],
])('the schedule %s in %s is refused', async (cron, zone, sentence) => {
  const entry = `{ expected: app, actual: eu, schedule: '${cron}', zone: ${zone} }`;
  expect(await refusal(audit(entry))).toContain(sentence);
});

test('a schedule has five fields or six, a zone, and a jitter', async () => {
  const scheduleOf = async (entry: string) =>
    (await read(audit(`{ expected: app, actual: eu, ${entry} }`))).audits.get('x')?.schedule;
  expect(await scheduleOf('timeout: 5m')).toBeUndefined();
  expect(await scheduleOf("schedule: '@daily'")).toEqual({ cron: '@daily', zone: 'UTC', jitterMs: 0 });
  expect(await scheduleOf("schedule: '0 */15 * * * *', zone: Europe/Zurich, jitter: 30s")).toEqual({
    cron: '0 */15 * * * *',
    zone: 'Europe/Zurich',
    jitterMs: 30_000,
  });
});

test('the policy of an audit comes before the common one, and each entry keeps its place', async () => {
  const { audits } = await read(`${DATABASES}policy:
  accept: [{ finding: a, reason: so }]
  namespaces: { public: app, auth: login }
systems: { all: { needs: [users] } }
audits:
  x:
    expected: app
    actual: eu
    policy: { accept: [{ finding: b, reason: so }], exclude: [tmp], namespaces: { public: main } }
  y: { expected: app, actual: us, systems: { own: { needs: [posts] } } }
`);
  const { policy, systems } = audits.get('x') ?? {};
  expect(policy).toMatchObject({
    accept: [{ finding: 'b' }, { finding: 'a' }],
    exclude: ['tmp'],
    namespaces: { public: 'main', auth: 'login' },
  });
  const places = Object.entries(policy?.places ?? {}).map(
    ([path, place]) => `${path} ${place.replace(/^.*yaml:/, '')}`,
  );
  expect(places.toSorted()).toEqual([
    'accept.0 10:24',
    'accept.1 3:12',
    'exclude.0 10:63',
    'namespaces.auth 4:30',
    'namespaces.public 10:83',
  ]);
  expect(systems).toEqual({ all: { needs: ['users'] } });
  expect(audits.get('y')?.systems).toEqual({ own: { needs: ['posts'] } });
  expect(audits.get('y')?.policy).toMatchObject({ accept: [{ finding: 'a' }] });
});

test('channels are webhooks, Slack and mail', async () => {
  const { channels } = await read(`notify:
  team: { webhook: 'https://hooks.example.com/x', atLeast: error, remind: 7d, allowPrivate: true }
  chat: { slack: 'https://hooks.slack.com/x' }
  post: { mail: 'smtp://mail.example.com:587', sender: a@example.com, to: [b@example.com] }
`);
  expect([...channels.values()]).toEqual([
    {
      kind: 'webhook',
      name: 'team',
      url: 'https://hooks.example.com/x',
      atLeast: 'error',
      remindMs: 604_800_000,
      allowPrivate: true,
    },
    { kind: 'slack', name: 'chat', url: 'https://hooks.slack.com/x', atLeast: 'warning', allowPrivate: false },
    {
      kind: 'mail',
      name: 'post',
      url: 'smtp://mail.example.com:587',
      atLeast: 'warning',
      sender: 'a@example.com',
      to: ['b@example.com'],
    },
  ]);
});

test.each([
  ['{}', '2:3: "notify.x" needs one of "webhook"'],
  ['{ slack: https://x/y, secret: abc }', '2:3: "notify.x" needs one of "webhook"'],
  ['{ mail: smtp://x, sender: a@b }', '2:3: "notify.x" needs one of "webhook"'],
  ['{ webhook: ftp://hunter2/ }', '2:8: "notify.x.webhook" must be a URL that begins with https:// or http://.'],
  ['{ slack: hunter2 }', '2:8: "notify.x.slack" must be a URL'],
  ['{ mail: https://x, sender: a@b, to: [c@d] }', '2:8: "notify.x.mail" must be a URL that begins with smtp:// or'],
  ['{ slack: https://x/y, atLeast: fatal }', '2:28: "notify.x.atLeast" must be one of info, warning, error.'],
])('the channel %s is refused with its place', async (entry, sentence) => {
  const message = await refusal(`notify:\n  x: ${entry}\n`);
  expect(message).toContain(sentence);
  expect(message).not.toContain('hunter2');
});

test.each([
  [
    'audits: { Nightly: { expected: a, actual: b } }',
    '1:11: the name "Nightly" is not allowed: names consist of a-z, ',
  ],
  ['databases: { "..": a.db }', '1:14: the name ".." is not allowed'],
  ['databases: { a: 5 }', '1:14: "databases.a" must be text (put a number in quotes) or a mapping.'],
  ['databases: { a: { uri: x } }', '1:19: unknown key "uri"; did you mean "url"?'],
  ['databases: { a: { timeout: 2m } }', '1:14: "databases.a" needs "url"; or "run" and "engine"'],
  ['databases: { a: { run: x } }', '1:14: "databases.a" needs "url"; or "run" and "engine"'],
  ['databases: { a: { run: x, engine: sqlite, url: y } }', '1:14: "databases.a" needs "url"; or "run" and "engine"'],
  ['databases: { a: { url: y, env: { A: b } } }', '1:14: "databases.a" needs "url"; or "run" and "engine"'],
  ['databases: { a: { run: x, engine: mysql } }', '"databases.a.engine" must be one of sqlite, postgres'],
  ['databases: { a: { run: x, engine: sqlite, major: 17 } }', 'has options that SQLite does not have'],
  ['databases: { a: { run: x, engine: sqlite, timeout: soon } }', 'must look like 30s'],
  ['databases: { a: { run: x, engine: sqlite, env: { A-B: x } } }', 'sets the variable "A-B"'],
  [`databases: { a: { run: x, engine: sqlite, env: { A: "\${NO}" } } }`, 'needs the environment variable NO'],
  ['databases: { a: { run: x, engine: sqlite, dir: y } }', 'unknown key "dir"'],
  ['service: { port: 70000 }', '1:12: "service.port" must be at most 65535.'],
  ['service: { atOnce: 0 }', '1:12: "service.atOnce" must be at least 1.'],
  ['service: { origins: ["https://a/b"] }', '1:22: "service.origins.0" must look like https://grafana.example.com or '],
  [
    'access: { oidc: { issuer: x, audience: y } }',
    '1:19: "access.oidc.issuer" must be a URL that begins with https://',
  ],
])('the configuration %s is refused with its place', async (text, sentence) => {
  expect(await refusal(text)).toContain(sentence);
});
