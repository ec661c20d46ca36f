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
import { postgresDatabase } from '../support/databases.ts';
import { whyNoDocker } from '../support/docker-engine.ts';
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

test('the image runs Node.js with the options of the program', async () => {
  const [first = ''] = (await readFile(join(ROOT, 'bin/evenkeel.js'), 'utf8')).split('\n');
  const options = first.split(' ').filter((word) => word.startsWith('--'));
  expect(wordsOf('ENTRYPOINT')).toEqual(['/nodejs/bin/node', ...options, '/app/bin/evenkeel.js']);
});

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
  timeout: 180_000,
}, async () => {
  const app = await builtTree();
  const user = await readServerUser();
  const place = await mkdtemp(join(tmpdir(), 'evenkeel-place-'));
  onTestFinished(() => rm(place, { recursive: true }));
  await chmod(place, 0o755);
  await using database = await postgresDatabase('CREATE TABLE note (text text NOT NULL)');
  buildSqliteFile(join(place, 'a.db'), 'CREATE TABLE note (text TEXT NOT NULL)');
  const config = {
    databases: { a: 'a.db', b: database.url },
    audits: { same: { expected: 'a', actual: 'b' } },
    service: { port: 0 },
  };
  await writeFile(join(place, 'evenkeel.yaml'), JSON.stringify(config));
  await using store = await postgresDatabase();
  const env = { EVENKEEL_STORE_URL: store.url };
  const [, ...words] = wordsOf('ENTRYPOINT');
  const args = [...words.slice(0, -1), join(app, 'bin/evenkeel.js'), 'serve'];
  await using serving = await openServing(args, { cwd: place, env, ...user });
  expect((await fetch(new URL('/readyz', serving.url))).status).toBe(200);
  const started = await fetch(new URL('/api/v1/audits/same/runs', serving.url), { method: 'POST' });
  const events = await fetch(new URL(`${started.headers.get('Location')}/events`, serving.url));
  expect(await events.text()).toMatch(/"state":"succeeded".*"verdict":"parity"/s);
  expect((await fetch(new URL('/docs', serving.url))).status).toBe(200);
  serving.send('SIGTERM');
  expect(await serving.ended()).toBe(0);
});

const LIMIT = 250_000_000;
const reason = await whyNoDocker();
if (reason !== undefined) process.stderr.write(`image: not built, ${reason}\n`);

describe.skipIf(reason !== undefined)('the image', () => {
  test('is small, and runs read-only as a plain user', { timeout: 900_000 }, async () => {
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
