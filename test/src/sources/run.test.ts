import { spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Client } from 'pg';
import { afterEach, beforeEach, describe, expect, inject, test, vi } from 'vitest';
import { readSource } from '../../../src/audit/read-source.ts';
import { refusalOf } from '../../../src/errors.ts';
import { introspect } from '../../../src/library/introspect.ts';
import { evenkeel, program } from '../../support/command-line.ts';
import { postgresDatabase } from '../../support/databases.ts';
import { namesIn, onTestServer } from '../../support/replayed.ts';
import { type ScratchFolder, scratchFolder } from '../../support/scratch-folder.ts';
import { waitFor } from '../../support/wait-for.ts';

/** Migrates the database of the variable in its argument, on both engines. */
const MIGRATE = `
import { createRequire } from 'node:module';
const require = createRequire(${JSON.stringify(fileURLToPath(import.meta.url))});
const url = process.env[process.argv[2] ?? 'DATABASE_URL'];
const sql = 'CREATE TABLE note (id integer PRIMARY KEY, text text NOT NULL); CREATE INDEX note_text ON note (text)';
if (/^postgres/.test(url)) {
  const client = new (require('pg').Client)({ connectionString: url });
  await client.connect();
  await client.query(sql);
  await client.end();
} else {
  const database = new (require('better-sqlite3'))(url.replace(/^(file|sqlite):/, ''));
  database.exec(sql);
  database.close();
}
`;

const NODE = `"${process.execPath}" migrate.mjs`;

let folder: ScratchFolder;

beforeEach(async () => {
  onTestServer();
  folder = await scratchFolder();
  await writeFile(folder.file('migrate.mjs'), MIGRATE);
});

afterEach(async () => {
  vi.unstubAllEnvs();
  await folder[Symbol.asyncDispose]();
});

const read = (source: string) => readSource(source, { folder: folder.path, now: new Date(0), mayRun: true });

async function refused(source: string) {
  const error = await read(source).then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  if (error === undefined) throw new Error(`${source} was read`);
  const { sentences, exitCode, expected } = refusalOf(error);
  expect(expected).toBe(true);
  return { told: sentences.join('\n'), exitCode };
}

/** In front of a command: writes down where its database is. */
const NOTE = 'echo "$DATABASE_URL" > address';

/** Whether the database that was written down is there, or its role, or its folder. */
async function isThere(): Promise<boolean> {
  const address = readFileSync(folder.file('address'), 'utf8').trim();
  if (!address.startsWith('postgres')) return existsSync(dirname(address));
  const name = new URL(address).pathname.slice(1);
  expect(name).toMatch(/^evenkeel_scratch_/);
  const client = new Client({ connectionString: inject('postgresServer') });
  await client.connect();
  try {
    const asked = 'SELECT FROM pg_database WHERE datname = $1 UNION ALL SELECT FROM pg_roles WHERE rolname = $1';
    return (await client.query(asked, [name])).rows.length > 0;
  } finally {
    await client.end();
  }
}

/** The processes that run this command. */
function processesWith(words: string): readonly number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .filter((name) => {
      try {
        return readFileSync(`/proc/${name}/cmdline`, 'latin1').replaceAll('\0', ' ').trim() === words;
      } catch {
        return false;
      }
    })
    .map(Number);
}

describe.each(['sqlite', 'postgres'])('%s: a command', (engine) => {
  test('migrates an empty database, which is read and removed', async () => {
    const source = await read(`run:${NOTE}; ${NODE}?engine=${engine}`);
    expect(namesIn(source)).toEqual(expect.arrayContaining(['table note', 'index note.note_text']));
    expect(source.snapshot.engine.name).toBe(engine);
    expect(source.snapshot.source).toBe(`run:${NOTE}; ${NODE}?engine=${engine}`);
    expect(await isThere()).toBe(false);
  });

  test('finds its database in the variables that the source asks for', async () => {
    const there = await read(`run:${NODE} MY_DB?engine=${engine}&env.MY_DB={url}`);
    expect(namesIn(there)).toContain('table note');
    const { told } = await refused(
      `run:node -e "console.log(process.env.DATABASE_URL, process.env.A);process.exit(4)"?engine=${engine}&env.A={"a":{url}}`,
    );
    expect(told).toMatch(
      /^The command "node .*" ended with the exit code 4\.\nIts last lines follow\.\n {2}undefined \{"a":/,
    );
  });

  test('that leaves the database empty is refused', async () => {
    const { told, exitCode } = await refused(`run:true?engine=${engine}`);
    expect(told).toMatch(/^The command "true" ended well, but the scratch database of .* is empty: does it use/);
    expect(exitCode).toBe(2);
  });

  test('that fails is told with its exit code and its last lines, and nothing stays', async () => {
    const { told, exitCode } = await refused(
      `run:${NOTE}; for i in 1 2 3 4 5 6 7 8 9 10 11 12; do echo line $i; done; echo bad >&2; exit 7?engine=${engine}`,
    );
    expect(told).toMatch(/ended with the exit code 7\.\nIts last lines follow\.\n(?: {2}.*\n){9} {2}.*$/);
    expect(told).toContain('  line 12');
    expect(told).toContain('  bad');
    expect(told).not.toContain('line 2\n');
    expect(exitCode).toBe(2);
    expect(await isThere()).toBe(false);
  });

  test('that hangs is ended with all that it has started', async () => {
    const { told, exitCode } = await refused(
      `run:${NOTE}; sleep 86391 & setsid sleep 86392 & trap "" TERM; echo waiting; sleep 86393?engine=${engine}&timeout=1s`,
    );
    expect(told).toMatch(/did not end within 1s and was ended, with all that it had started: .*"timeout"/);
    expect(told).toContain('  waiting');
    expect(exitCode).toBe(2);
    for (const seconds of [86391, 86392, 86393]) expect(processesWith(`sleep ${seconds}`)).toEqual([]);
    expect(await isThere()).toBe(false);
  });

  test('that leaves children behind is read, and they are ended', async () => {
    const source = await read(
      `run:${NODE}; sleep 86394 & setsid -f sleep 86395; (setsid nohup sleep 86396 >/dev/null 2>&1 &)?engine=${engine}`,
    );
    expect(namesIn(source)).toContain('table note');
    for (const seconds of [86394, 86395, 86396]) expect(processesWith(`sleep ${seconds}`)).toEqual([]);
  });

  test('that writes without end is ended', async () => {
    const { told, exitCode } = await refused(`run:yes "$DATABASE_URL"?engine=${engine}`);
    expect(told).toMatch(/wrote more than 64 MB of output and was ended/);
    expect(told).not.toMatch(/:\/\/evenkeel_scratch_\w+:(?!\*\*\*@)/);
    expect(exitCode).toBe(2);
  });

  test('ends with Evenkeel, also when that is killed', async () => {
    const audit = spawn(
      process.execPath,
      [program, 'snapshot', `run:${NOTE}; setsid -f sleep 86397; sleep 86398?engine=${engine}`],
      { cwd: folder.path, stdio: 'ignore' },
    );
    await waitFor(() => processesWith('sleep 86398').length > 0 || undefined);
    audit.kill('SIGKILL');
    await waitFor(() => processesWith('sleep 86398').length === 0 || undefined);
    await waitFor(() => processesWith('sleep 86397').length === 0 || undefined);
    await waitFor(async () => !(await isThere()) || undefined);
  });
});

test('a database that outgrows the disk is ended', async () => {
  const { told } = await refused('run:truncate -s 2G "$DATABASE_URL"; sleep 86399?engine=sqlite');
  expect(told).toMatch(/made a SQLite database of more than 1 GB and was ended/);
  expect(processesWith('sleep 86399')).toEqual([]);
});

test('a command runs in its directory, and finds the parts of the address', async () => {
  vi.stubEnv('PWD', folder.path);
  const { told } = await refused(
    'run:pwd; echo "$P $N"; exit 1?engine=postgres&directory=.&env.P={user}|{host}|{port}&env.N={database}|{password}',
  );
  expect(told).toContain(`  ${folder.path}`);
  expect(told).toMatch(/ {2}(evenkeel_scratch_\w+)\|[^|]+\|\d+ \1\|\*\*\*$/m);
});

test('secrets are neither in a failure nor in a report', async () => {
  vi.stubEnv('MY_API_TOKEN', 'sesame-open');
  const { told } = await refused(
    'run:echo "$A|$MY_API_TOKEN|$B"; echo "postgres://me:hunter2@db/x" >&2; exit 1?engine=sqlite&secret.A=very%26secret&env.B={url}',
  );
  expect(told).toMatch(/ {2}\*\*\*\|\*\*\*\|\//);
  expect(told).toContain('postgres://me:***@db/x');
  const { snapshot } = await read(`run:${NODE}?engine=sqlite&secret.A=hunter2&env.B_PASSWORD=hunter2`);
  expect(snapshot.source).toBe(`run:${NODE}?engine=sqlite&secret.A=***&env.B_PASSWORD=***`);
});

test('a command may hold question marks and ampersands; Evenkeel keeps its own variables', async () => {
  vi.stubEnv('EVENKEEL_SOMETHING', 'x');
  const { told } = await refused('run:echo "a?b=1&c=2" && echo "<$EVENKEEL_SOMETHING>" && exit 1?engine=sqlite');
  expect(told).toContain('  a?b=1&c=2');
  expect(told).toContain('  <>');
});

test.each([
  ['run:?engine=sqlite', /names no command: write run: and a command/],
  ['run:true', /does not name the engine of the database: add \?engine=sqlite or \?engine=postgres/],
  ['run:true?engin=sqlite', /does not name the engine/],
  ['run:true?engine=mysql', /asks for the unknown engine "mysql"; known are/],
  ['run:true?engine=sqlite&timout=1m', /unknown option "timout"; did you mean "timeout"\?/],
  ['run:true?engine=sqlite&timeout=soon', /asks for the timeout "soon"/],
  ['run:true?engine=sqlite&major=17', /has options that SQLite does not have/],
  ['run:true?engine=postgres&major=9', /asks for the version "9" of PostgreSQL/],
  ['run:true?engine=sqlite&env.A-B=1', /sets the variable "A-B"/],
  ['run:true?engine=sqlite&env.A={ulr}', /has "\{ulr\}", which says nothing of a SQLite database; known are \{url\}/],
  ['run:true?engine=sqlite&env.A={host}', /has "\{host\}", which says nothing of a SQLite database/],
])('%s is refused', async (source, why) => {
  const { told, exitCode } = await refused(source);
  expect(told).toMatch(why);
  expect(exitCode).toBe(3);
});

test('a directory that is not there is told', async () => {
  expect((await refused('run:true?engine=sqlite&directory=nowhere')).told).toBe(
    'There is no folder "nowhere" to run a command in; check "directory".',
  );
});

test('only the command line and the configuration run commands', async () => {
  const made = folder.file('made');
  const source = `run:touch "${made}"?engine=sqlite`;
  await expect(readSource(source, { folder: folder.path })).rejects.toThrow(/only the command line and evenkeel.yaml/);
  await expect(introspect(source)).rejects.toThrow(/only the command line and evenkeel.yaml/);
  expect(existsSync(made)).toBe(false);
});

test('the command line audits a command against a database', async () => {
  await using database = await postgresDatabase('CREATE TABLE note (id integer PRIMARY KEY, text text NOT NULL)');
  const env = { EVENKEEL_SCRATCH_URL: inject('postgresServer') };
  const { code, stdout, stderr } = await evenkeel(['audit', `run:${NODE}?engine=postgres`, database.url], {
    cwd: folder.path,
    env,
  });
  expect(stderr).toBe('');
  expect(stdout).toContain('note_text');
  expect(code).toBe(1);
});

test('a name in the configuration stands for a command', async () => {
  await writeFile(
    folder.file('evenkeel.yaml'),
    `databases:
  fresh: { engine: sqlite, run: '${NODE} DB', env: { DB: "file:{path}", KEY: "\${KEY_OF_TEST}" }, directory: ., timeout: 2m }
  twice: { engine: sqlite, run: "${NODE.replaceAll('"', "'")}" }
audits:
  same: { expected: fresh, actual: twice }
`,
  );
  const env = { KEY_OF_TEST: 'sesame&open' };
  const same = await evenkeel(['audit', 'same'], { cwd: folder.path, env });
  expect(same.stderr).toBe('');
  expect(same.code).toBe(0);
  const json = await evenkeel(['audit', 'same', '--format', 'json'], { cwd: folder.path, env });
  expect(json.stdout).toContain('secret.KEY=***');
  expect(json.stdout).not.toContain('sesame');
  const config = await evenkeel(['config', 'check', '--connect'], { cwd: folder.path, env });
  expect(config.stdout).toContain('is a command, which is run when it is audited');
  expect(config.stdout).not.toContain('sesame');
});
