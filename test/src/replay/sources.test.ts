import { mkdir, writeFile } from 'node:fs/promises';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { readSource } from '../../../src/audit/read-source.ts';
import { evenkeel } from '../../support/command-line.ts';
import { sqliteDatabase } from '../../support/databases.ts';
import { namesIn, onTestServer, readFileSource, refusalOfFile } from '../../support/replayed.ts';
import { scratchFolder } from '../../support/scratch-folder.ts';

beforeEach(onTestServer);
afterEach(() => {
  vi.unstubAllEnvs();
});

describe('a schema file', () => {
  test('is at parity with a database created from it', async () => {
    const sql = 'CREATE TABLE users (id INTEGER PRIMARY KEY, email TEXT NOT NULL UNIQUE);';
    await using database = await sqliteDatabase(sql);
    await using folder = await scratchFolder();
    await writeFile(folder.file('schema.sqlite.sql'), sql);
    const ended = await evenkeel(['audit', 'sql:schema.sqlite.sql', database.path], { cwd: folder.path });
    expect(ended).toMatchObject({ code: 0, stderr: '' });
    expect(ended.stdout).toContain('sql:schema.sqlite.sql');
  });

  test('gives file and line of the statement that created a difference', async () => {
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
    ['sql:pg/schema.sql', 'SELECT 1'],
    ['sql:schema.sql?engine=postgres', 'SELECT 1'],
    ['sql:schema.sql?major=18', 'SELECT 1'],
    ['sql:schema.sql', 'CREATE TABLE t (a jsonb);'],
    ['dump:all.sql', '--\n-- PostgreSQL database dump\n--\nSELECT 1;'],
  ])('%s is for PostgreSQL if it contains "%s"', async (source, sql) => {
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
    ['sql:sqlite3.sql', 'SELECT 1'],
    ['sql:schema.sql?engine=sqlite', 'SELECT 1'],
    ['sql:schema.sql', 'CREATE TABLE t (a INTEGER PRIMARY KEY AUTOINCREMENT);'],
    ['dump:dump.sql', 'PRAGMA foreign_keys=OFF;\nBEGIN TRANSACTION;\nCOMMIT;\n'],
  ])('%s is for SQLite if it contains "%s"', async (source, sql) => {
    expect((await readFileSource(source, sql)).snapshot.engine.name).toBe('sqlite');
  });

  test('that fits both engines is refused until one is named', async () => {
    expect(await refusalOfFile('sql:schema.sql', 'CREATE TABLE t (a int);')).toEqual({
      exitCode: 3,
      sentences: [
        '"schema.sql" does not show whether it is for SQLite or PostgreSQL: add ?engine=sqlite or ?engine=postgres.',
      ],
    });
  });

  test('is limited to the requested schemas', async () => {
    const sql = 'CREATE SCHEMA a; CREATE SCHEMA b; CREATE TABLE a.t (x int); CREATE TABLE b.u (x int);';
    const read = await readFileSource('sql:schema.sql?engine=postgres&schema=a', sql);
    expect(namesIn(read)).toContain('table t');
    expect(namesIn(read)).not.toContain('table u');
  });

  test('can use extensions that are installed by hand, and a missing one is suggested', async () => {
    const sql = 'CREATE TABLE t (a text);\nCREATE INDEX i ON t USING gin (a gin_trgm_ops);';
    expect(namesIn(await readFileSource('sql:pg.sql?extensions=pg_trgm,citext', sql))).toEqual(
      expect.arrayContaining(['index t.i', 'extension citext']),
    );
    expect((await refusalOfFile('sql:pg.sql', sql)).sentences.join()).toContain('add ?extensions=pg_trgm');
    expect((await refusalOfFile('sql:pg.sql?extensions=no"thing', 'SELECT 1')).sentences.join()).toContain('no"thing');
  });

  test('can be saved as a snapshot', async () => {
    await using folder = await scratchFolder();
    await writeFile(folder.file('sqlite.sql'), 'CREATE TABLE t (a);');
    const ended = await evenkeel(['snapshot', 'sql:sqlite.sql'], { cwd: folder.path });
    expect(JSON.parse(ended.stdout)).toMatchObject({ source: 'sql:sqlite.sql', engine: { name: 'sqlite' } });
  });
});

describe('what cannot be replayed is refused with what to do', () => {
  test.each([
    [
      'sql:a.sql?with=owners',
      'unknown option "with"; known are engine, major, schema, extensions, before, timeout, set.<name>',
    ],
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

  test.each([
    ['in UTF-8', 'CREATE TABLE t (a int);\n\0;', 2],
    ['in UTF-16', Buffer.from('\ufeff-- a\0', 'utf16le'), 1],
  ])('text with a zero byte, %s, is refused with its line', async (_what, content, line) => {
    const { exitCode, sentences } = await refusalOfFile('sql:a.sql?engine=sqlite', content);
    expect(sentences).toEqual([`"a.sql" is not text: line ${line} has a zero byte. Correct or remove it.`]);
    expect(exitCode).toBe(2);
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

describe('a file that creates no schema is refused with what it is', () => {
  const ROWS = 'INSERT INTO t VALUES (1);\n';
  test.each([
    ['sql:a.sql', '', '"a.sql" is empty'],
    ['sql:a.sql?engine=sqlite', ' \n', '"a.sql" contains no statement'],
    ['sql:a.sql', '-- one\n/* two */\n', '"a.sql" contains no statement'],
    ['dump:pg.sql', '-- one\n', '"pg.sql" contains no statement'],
    [
      'dump:pg.sql',
      `SET x.y = 1;\n${ROWS}SELECT setval('s', 1);\n`,
      'creates no table: use the schema instead (pg_dump',
    ],
    [
      'dump:pg.sql',
      'ALTER TABLE t DISABLE TRIGGER ALL;\nCOPY t FROM stdin;\n1\n\\.\n',
      'contains rows but creates no table',
    ],
    [
      'dump:sqlite.sql',
      `PRAGMA foreign_keys=OFF;\nBEGIN;\n${ROWS}COMMIT;\n`,
      'use the schema instead (sqlite3 app.db .schema)',
    ],
  ])('%s: %j', async (source, sql, told) => {
    const { exitCode, sentences } = await refusalOfFile(source, sql);
    expect(sentences).toEqual([expect.stringContaining(told)]);
    expect(exitCode).toBe(3);
  });

  test('but not if it creates anything', async () => {
    const made = namesIn(await readFileSource('dump:sqlite.sql', `CREATE TABLE t (a);\n${ROWS}ALTER TABLE t ADD b;`));
    expect(made).toContain('column t.b');
  });
});

describe('clients of databases', () => {
  test('a second database is one sentence, whatever follows', async () => {
    const sql = '\\connect a\nCREATE TABLE t (a int);\n\\connect b\nCREATE TABLE t (a int);\n\\connect c\nFOO;\n';
    expect((await refusalOfFile('dump:pg.sql', sql)).sentences).toEqual([
      expect.stringMatching(/: pg\.sql:3: a second database begins here: dump each database separately/),
    ]);
  });

  test('errors after a command that is not run are not reported', async () => {
    const sql = '\\i one.sql\nALTER TABLE one ADD a int;\n\\i two.sql\n';
    const { sentences } = await refusalOfFile('sql:pg.sql', sql);
    expect(sentences.join()).not.toContain('does not exist');
    expect(sentences.slice(1)).toEqual([
      expect.stringContaining('pg.sql:1: \\i'),
      expect.stringContaining('pg.sql:3: \\i'),
    ]);
    const dots = await refusalOfFile('sql:sqlite.sql', '.read one.sql\nALTER TABLE one ADD a;\n');
    expect(dots.sentences).toEqual([expect.stringContaining('sqlite.sql:1: .read is a command')]);
  });

  test('variables of psql take their values from \\set and from the source', async () => {
    const sql = `\\set kind 'a ' b\nCREATE TABLE :name (a text DEFAULT :'kind', "c d" int[] DEFAULT (ARRAY[1,2])[1:2]);\nCREATE TABLE :"name 2" (a int DEFAULT '1'::int);`;
    const read = await readFileSource('sql:pg.sql?set.name=t1&set.name%202=x', sql);
    expect(namesIn(read)).toEqual(expect.arrayContaining(['table t1', 'table x', 'column t1.c d']));
    const [a] = read.snapshot.objects.filter(
      ({ kind, owner, name }) => kind === 'column' && owner === 't1' && name === 'a',
    );
    expect(a?.facts).toMatchObject({ default: "'a b'::text" });
    const { sentences } = await refusalOfFile('sql:pg.sql', 'CREATE TABLE :name (a int);');
    expect(sentences.join()).toContain('pg.sql:1: the variable :name of psql has no value: add ?set.name=<value>');
  });
});

test('placeholders in migrations get the values of the source, and an unused value is refused', async () => {
  await using folder = await scratchFolder();
  await mkdir(folder.file('pg'));
  await writeFile(
    folder.file('pg/V1__a.sql'),
    "CREATE TABLE §{schema}.t (a text DEFAULT '§{text:-none}');".replaceAll('§', '$'),
  );
  const { snapshot } = await readSource('migrations:pg?set.schema=public&set.text=x', { folder: folder.path });
  expect(snapshot.objects.find(({ name }) => name === 'a')?.facts).toMatchObject({ default: "'x'::text" });
  const refusal = readSource('migrations:pg', { folder: folder.path });
  await expect(refusal).rejects.toThrow('set the values with ?set.<name>=<value>');
  const unused = readSource('migrations:pg?set.schema=public&set.txt=x', { folder: folder.path });
  await expect(unused).rejects.toThrow('"pg" has no placeholder "txt"');
});

test('a file can run before the schema', async () => {
  await using folder = await scratchFolder();
  await writeFile(folder.file('stubs.sql'), 'CREATE SCHEMA auth;\nCREATE TABLE auth.users (id uuid PRIMARY KEY);');
  await writeFile(folder.file('app.pg.sql'), 'CREATE TABLE posts (author uuid REFERENCES auth.users);');
  const read = await readSource('sql:app.pg.sql?before=stubs.sql&schema=public', { folder: folder.path });
  expect(namesIn(read)).toContain('table posts');
  expect(namesIn(read)).not.toContain('table users');
  await expect(readSource('sql:app.pg.sql?before=none.sql', { folder: folder.path })).rejects.toThrow(
    'no file "none.sql"',
  );
});

test('text written by PowerShell is read', async () => {
  const sql = '\uFEFFCREATE TABLE t (a int);';
  expect(namesIn(await readFileSource('sql:sqlite.sql', Buffer.from(sql, 'utf16le')))).toContain('table t');
  const swapped = Buffer.from(sql, 'utf16le').swap16();
  expect(namesIn(await readFileSource('sql:sqlite.sql', swapped))).toContain('table t');
});

test('a folder of migrations is replayed in order, and its files are shown relative to the folder of the audit', async () => {
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

test('sources in a configuration are found from any working directory', async () => {
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

test('files that are left out of a folder are listed in the report', async () => {
  await using folder = await scratchFolder();
  await mkdir(folder.file('sqlite'));
  await writeFile(folder.file('sqlite/0001_users.sql'), 'CREATE TABLE users (id INTEGER PRIMARY KEY);');
  await writeFile(folder.file('sqlite/0002_data.py'), 'pass');
  const audit = ['audit', 'migrations:sqlite', 'migrations:sqlite'];
  const ended = await evenkeel(audit, { cwd: folder.path });
  expect(ended).toMatchObject({ code: 0, stderr: '' });
  expect(ended.stdout).toMatch(/not compared: parts of files\s+\(2\)/);
  const whole = await evenkeel([...audit, '--verbose'], { cwd: folder.path });
  expect(whole.stdout).toMatch(/^files +expected side, 0002_data\.py: left out, because it is not/m);
});
