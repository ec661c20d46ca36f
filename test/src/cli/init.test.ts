import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { PassThrough, Readable } from 'node:stream';
import { expect, test } from 'vitest';
import { type AskedPair, askedPair } from '../../../src/cli/asked-pair.ts';
import type { FoundDatabase } from '../../../src/config/discovery/found-database.ts';
import { buildSqliteFile } from '../../../src/scratch/sqlite-file.ts';
import { evenkeel } from '../../support/command-line.ts';
import { scratchFolder } from '../../support/scratch-folder.ts';

const SECRET = 'hunter2';
const NOTES = 'CREATE TABLE notes (id INTEGER PRIMARY KEY)';

test('the first configuration names the databases found, and is valid', async () => {
  await using folder = await scratchFolder();
  await mkdir(folder.file('data'));
  await mkdir(folder.file('node_modules'));
  buildSqliteFile(folder.file('data/My App.sqlite'), NOTES);
  buildSqliteFile(folder.file('node_modules/other.db'), NOTES);
  await writeFile(folder.file('.env.local'), 'SQLITE_URL="sqlite:./data/My App.sqlite"\n');
  await writeFile(folder.file('thumbs.db'), 'no database');
  const url = `postgres://app:${SECRET}@127.0.0.1:5433/app`;
  await writeFile(folder.file('.env'), `DATABASE_URL="${url}"\nPORT=80\n`);
  await writeFile(folder.file('.env.example'), 'EXAMPLE_URL=postgres://a:b@c/d\n');
  await writeFile(
    folder.file('compose.yaml'),
    `services:
  db: { image: 'postgres:17', environment: { POSTGRES_USER: app, POSTGRES_PASSWORD: ${SECRET} }, ports: ['5433:5432'] }
  places: { image: postgis/postgis, environment: ['POSTGRES_USER=gis', 'POSTGRES_PASSWORD=\${GIS_PASSWORD:-${SECRET}}'], ports: ['5434:5432'] }
  hidden: { image: postgres }
`,
  );
  const { code, stdout, stderr } = await evenkeel(['init'], { cwd: folder.path });
  expect(stderr).toBe('');
  expect(code).toBe(0);
  expect(stdout).toContain('my-app    sqlite:./data/My App.sqlite  (from this directory)\n');
  expect(stdout).toContain('Put DATABASE_URL, GIS_PASSWORD into the environment');
  expect(stdout).toContain('Next: evenkeel config check\n');
  const text = await readFile(folder.file('evenkeel.yaml'), 'utf8');
  expect(text).toMatch(
    /^# yaml-language-server: \$schema=\.\/node_modules\/evenkeel\/docs\/schemas\/config\.schema\.json\n/,
  );
  expect(text).toContain(`databases:
  my-app: "sqlite:./data/My App.sqlite" # from this directory
  database: "\${DATABASE_URL}" # from .env
  places: "postgres://gis:\${GIS_PASSWORD}@localhost:5434/gis" # from compose.yaml
`);
  expect(text).toContain(
    '    expected: my-app # the schema as it should be\n    actual: database # is compared with it\n',
  );
  expect(stdout + text).not.toContain(SECRET);
  const env = { DATABASE_URL: url, GIS_PASSWORD: SECRET };
  expect(await evenkeel(['config', 'check'], { cwd: folder.path, env })).toMatchObject({ code: 0, stderr: '' });
});

test('the command that init suggests works', async () => {
  await using folder = await scratchFolder();
  buildSqliteFile(folder.file('a.db'), NOTES);
  buildSqliteFile(folder.file('b.db'), NOTES);
  const { stdout } = await evenkeel(['init'], { cwd: folder.path });
  expect(stdout).toContain('evenkeel.yaml is written. Next: evenkeel audit parity\n');
  const { code, stdout: report } = await evenkeel(['audit', 'parity'], { cwd: folder.path });
  expect(report).toMatch(/^parity: /);
  expect(code).toBe(0);
});

test('if nothing is found, the configuration is valid and has examples', async () => {
  await using folder = await scratchFolder();
  const { code, stdout } = await evenkeel(['init'], { cwd: folder.path });
  expect(stdout).toContain('No database was found here; add yours to the file.');
  expect(code).toBe(0);
  expect((await evenkeel(['config', 'check'], { cwd: folder.path })).code).toBe(0);
});

test('an existing configuration is replaced only with --force', async () => {
  await using folder = await scratchFolder();
  await writeFile(folder.file('evenkeel.yaml'), 'systems: {}\n');
  expect(await evenkeel(['init'], { cwd: folder.path })).toEqual({
    code: 3,
    stdout: '',
    stderr: 'evenkeel: "evenkeel.yaml" exists already; --force replaces it.\n',
  });
  expect(await readFile(folder.file('evenkeel.yaml'), 'utf8')).toBe('systems: {}\n');
  expect((await evenkeel(['init', '--force'], { cwd: folder.path })).code).toBe(0);
  expect(await readFile(folder.file('evenkeel.yaml'), 'utf8')).toContain('databases: {}');
});

test('the schema is the one of the package that is installed above', async () => {
  await using folder = await scratchFolder();
  await mkdir(folder.file('node_modules/evenkeel/docs/schemas'), { recursive: true });
  await writeFile(folder.file('node_modules/evenkeel/docs/schemas/config.schema.json'), '{}');
  await mkdir(folder.file('packages/api'), { recursive: true });
  await evenkeel(['init'], { cwd: folder.file('packages/api') });
  const text = await readFile(folder.file('packages/api/evenkeel.yaml'), 'utf8');
  expect(text).toMatch(/^# yaml-language-server: \$schema=\.\.\/\.\.\/node_modules\/evenkeel\/docs\/schemas\//);
});

const FOUND: readonly FoundDatabase[] = [
  { name: 'a', url: 'sqlite:./a.db', where: 'this directory', isServer: false, variables: [] },
  { name: 'b', url: 'sqlite:./b.db', where: 'this directory', isServer: false, variables: [] },
];

test.each([
  [[], ['a', 'b']],
  [
    ['', ''],
    ['a', 'b'],
  ],
  [
    ['2', '1'],
    ['b', 'a'],
  ],
  [
    ['b', 'a'],
    ['b', 'a'],
  ],
  [
    ['no such name', '2', '7', '1'],
    ['b', 'a'],
  ],
  [
    ['1', './data/c.db'],
    ['a', 'actual'],
  ],
  [['1', '1'], undefined],
])('the answers %j compare %j', async (answers, names) => {
  const { pair } = await asked(FOUND, answers);
  expect(pair?.map(({ name }) => name)).toEqual(names);
});

test('a password that was typed does not get into the configuration', async () => {
  const { found, pair } = await asked([], [`postgres://app:${SECRET}@db/app`, 'app.db']);
  expect(JSON.stringify({ found, pair })).not.toContain(SECRET);
  expect(pair?.map(({ url }) => url)).toEqual([`postgres://app:\${EXPECTED_PASSWORD}@db/app`, 'sqlite:app.db']);
  expect(found.flatMap(({ variables }) => variables)).toEqual(['EXPECTED_PASSWORD']);
});

function asked(found: readonly FoundDatabase[], answers: readonly string[]): Promise<AskedPair> {
  const input = Readable.from(answers.map((answer) => `${answer}\n`));
  return askedPair(found, { input, output: new PassThrough().resume() });
}
