import { mkdir, writeFile } from 'node:fs/promises';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { readSource } from '../../src/audit/read-source.ts';
import { evenkeel } from '../support/command-line.ts';
import { sqliteDatabase } from '../support/databases.ts';
import { namesIn, onTestServer, readFileSource, refusalOfFile } from '../support/replayed.ts';
import { scratchFolder } from '../support/scratch-folder.ts';

beforeEach(onTestServer);
afterEach(() => {
  vi.unstubAllEnvs();
});

describe('a schema file', () => {
  test('is at parity with a database that it made', async () => {
    const sql = 'CREATE TABLE users (id INTEGER PRIMARY KEY, email TEXT NOT NULL UNIQUE);';
    await using database = await sqliteDatabase(sql);
    await using folder = await scratchFolder();
    await writeFile(folder.file('schema.sqlite.sql'), sql);
    const ended = await evenkeel(['audit', 'sql:schema.sqlite.sql', database.path], { cwd: folder.path });
    expect(ended).toMatchObject({ code: 0, stderr: '' });
    expect(ended.stdout).toContain('sql:schema.sqlite.sql');
  });

  test('says where the statement stands that made what differs', async () => {
    await using folder = await scratchFolder();
    await writeFile(
      folder.file('a.sqlite.sql'),
      '-- users\nCREATE TABLE users (\n  id INTEGER PRIMARY KEY,\n  email TEXT NOT NULL\n);\n',
    );
    await writeFile(folder.file('b.pg.sql'), '\nCREATE TABLE users (\n  id integer PRIMARY KEY,\n  email text\n);\n');
    const env = { EVENKEEL_SCRATCH_URL: process.env.EVENKEEL_SCRATCH_URL ?? '' };
    const ended = await evenkeel(['audit', 'sql:a.sqlite.sql', 'sql:b.pg.sql', '--format', 'json'], {
      cwd: folder.path,
      env,
    });
    const { findings } = JSON.parse(ended.stdout);
    expect(findings).toContainEqual(
      expect.objectContaining({
        rule: 'column.nullable',
        places: {
          expected: { file: 'a.sqlite.sql', line: 4, how: 'made' },
          actual: { file: 'b.pg.sql', line: 4, how: 'made' },
        },
      }),
    );
    expect(ended.stdout).not.toContain('evenkeel_scratch');
  });

  test.each([
    ['sql:pg/schema.sql', ''],
    ['sql:schema.sql?engine=postgres', ''],
    ['sql:schema.sql?major=18', ''],
    ['sql:schema.sql', 'CREATE TABLE t (a jsonb);'],
    ['dump:all.sql', '--\n-- PostgreSQL database dump\n--\n'],
  ])('%s is for PostgreSQL where it holds "%s"', async (source, sql) => {
    const major = /major/.test(source);
    if (major) vi.stubEnv('EVENKEEL_SCRATCH_URL', '');
    await using folder = await scratchFolder();
    await mkdir(folder.file('pg'));
    await writeFile(folder.file(source.replace(/^\w+:|\?.*$/g, '')), sql);
    const { snapshot } = await readSource(source, { folder: folder.path });
    expect(snapshot.engine.name).toBe('postgres');
    expect(snapshot.source).toBe(source);
  });

  test.each([
    ['sql:sqlite3.sql', ''],
    ['sql:schema.sql?engine=sqlite', ''],
    ['sql:schema.sql', 'CREATE TABLE t (a INTEGER PRIMARY KEY AUTOINCREMENT);'],
    ['dump:dump.sql', 'PRAGMA foreign_keys=OFF;\nBEGIN TRANSACTION;\nCOMMIT;\n'],
  ])('%s is for SQLite where it holds "%s"', async (source, sql) => {
    expect((await readFileSource(source, sql)).snapshot.engine.name).toBe('sqlite');
  });

  test('for either engine is refused until one is named', async () => {
    expect(await refusalOfFile('sql:schema.sql', 'CREATE TABLE t (a int);')).toEqual({
      exitCode: 3,
      sentences: [
        '"schema.sql" does not tell whether it is for SQLite or PostgreSQL: add ?engine=sqlite or ?engine=postgres.',
      ],
    });
  });

  test('reads the schemas that are asked for', async () => {
    const sql = 'CREATE SCHEMA a; CREATE SCHEMA b; CREATE TABLE a.t (x int); CREATE TABLE b.u (x int);';
    const read = await readFileSource('sql:schema.sql?engine=postgres&schema=a', sql);
    expect(namesIn(read)).toContain('table t');
    expect(namesIn(read)).not.toContain('table u');
  });

  test('uses extensions that are made by hand, and says so where one is missing', async () => {
    const sql = 'CREATE TABLE t (a text);\nCREATE INDEX i ON t USING gin (a gin_trgm_ops);';
    expect(namesIn(await readFileSource('sql:pg.sql?extensions=pg_trgm,citext', sql))).toEqual(
      expect.arrayContaining(['index t.i', 'extension citext']),
    );
    expect((await refusalOfFile('sql:pg.sql', sql)).sentences.join()).toContain('add ?extensions=pg_trgm');
    expect((await refusalOfFile('sql:pg.sql?extensions=no"thing', '')).sentences.join()).toContain('no"thing');
  });

  test('can be kept as a snapshot', async () => {
    await using folder = await scratchFolder();
    await writeFile(folder.file('sqlite.sql'), 'CREATE TABLE t (a);');
    const ended = await evenkeel(['snapshot', 'sql:sqlite.sql'], { cwd: folder.path });
    expect(JSON.parse(ended.stdout)).toMatchObject({ source: 'sql:sqlite.sql', engine: { name: 'sqlite' } });
  });
});

describe('what cannot be replayed is refused with what to do', () => {
  test.each([
    ['sql:a.sql?with=owners', 'unknown option "with"; known are engine, major, schema, extensions'],
    ['sql:a.sql?engine=mysql', 'known are sqlite, postgres'],
    ['sql:a.sql?major=12', 'major is one of 13 to 18'],
    ['sql:a.sql?engine=sqlite&major=17', 'leave major, schema, extensions out'],
  ])('%s', async (source, told) => {
    const { exitCode, sentences } = await refusalOfFile(source, '');
    expect(sentences.join()).toContain(told);
    expect(exitCode).toBe(3);
  });

  test.each([
    ["a dump in PostgreSQL's custom format", Buffer.from('PGDMP\x01\x10\x00'), 'pg_restore -f dump.sql a.sql'],
    ['a dump in tar format', Buffer.from(`toc.dat${'\0'.repeat(93)}0000600`), 'pg_restore -f dump.sql a.sql'],
    ['a SQLite file', Buffer.from('SQLite format 3\0'), 'write sqlite:a.sql'],
    ['what is compressed', Buffer.from([0x1f, 0x8b, 8]), 'unpack it'],
    ['another encoding', Buffer.from('-- caf\xe9', 'latin1'), 'is not text in UTF-8'],
  ])('%s', async (_what, content, told) => {
    const { exitCode, sentences } = await refusalOfFile('dump:a.sql', content);
    expect(sentences.join()).toContain(told);
    expect(exitCode).toBe(3);
  });

  test('no file, and a folder', async () => {
    await using folder = await scratchFolder();
    await expect(readSource('sql:none.sql', { folder: folder.path })).rejects.toMatchObject({
      code: 'E_SOURCE_NOT_FOUND',
    });
    await mkdir(folder.file('db'));
    await expect(readSource('sql:db', { folder: folder.path })).rejects.toThrow('a folder: write migrations:db');
    await writeFile(folder.file('db/toc.dat'), '');
    await expect(readSource('dump:db', { folder: folder.path })).rejects.toThrow('pg_restore -f dump.sql db');
  });
});

test('text that PowerShell wrote is read', async () => {
  const sql = '\uFEFFCREATE TABLE t (a int);';
  expect(namesIn(await readFileSource('sql:sqlite.sql', Buffer.from(sql, 'utf16le')))).toContain('table t');
});

test('a folder of migrations is replayed in order, its files shown as they lie in the folder of the audit', async () => {
  await using folder = await scratchFolder();
  await mkdir(folder.file('db/sqlite'), { recursive: true });
  await writeFile(folder.file('db/sqlite/0001_users.sql'), 'CREATE TABLE users (id INTEGER PRIMARY KEY);');
  await writeFile(folder.file('db/sqlite/0002_email.sql'), '\nALTER TABLE users ADD COLUMN email TEXT;');
  const { snapshot, findPlace } = await readSource('migrations:db/sqlite', { folder: folder.path });
  expect(snapshot.objects.map(({ name }) => name)).toContain('email');
  const [email] = snapshot.objects.filter(({ name }) => name === 'email');
  if (email === undefined) throw new Error('no column email');
  expect(findPlace?.({ ...email, columns: [], present: true })).toEqual({
    file: 'db/sqlite/0002_email.sql',
    line: 2,
    how: 'made',
  });
});

test('sources in a configuration are found from everywhere', async () => {
  await using folder = await scratchFolder();
  await using elsewhere = await scratchFolder();
  await mkdir(folder.file('db'));
  await writeFile(folder.file('db/sqlite.sql'), 'CREATE TABLE t (a int);');
  await writeFile(folder.file('db/other.sql'), 'CREATE TABLE t (a int);');
  const config =
    'databases: { one: "sql:db/sqlite.sql", other: "sql:db/other.sql?engine=sqlite" }\naudits: { both: { expected: one, actual: other } }\n';
  await writeFile(folder.file('evenkeel.yaml'), config);
  const ended = await evenkeel(['audit', 'both', '--config', folder.file('evenkeel.yaml')], { cwd: elsewhere.path });
  expect(ended).toMatchObject({ code: 0, stderr: '' });
});

test('what is left out of a folder stands in the report', async () => {
  await using folder = await scratchFolder();
  await mkdir(folder.file('sqlite'));
  await writeFile(folder.file('sqlite/0001_users.sql'), 'CREATE TABLE users (id INTEGER PRIMARY KEY);');
  await writeFile(folder.file('sqlite/0002_data.py'), 'pass');
  const ended = await evenkeel(['audit', 'migrations:sqlite', 'migrations:sqlite'], { cwd: folder.path });
  expect(ended.code).toBe(0);
  expect(ended.stderr).toBe('');
  expect(ended.stdout).toMatch(/^files +expected side, 0002_data\.py: no SQL, and left out; what it does is/m);
});
