import { readFile, writeFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { evenkeel } from '../../support/command-line.ts';
import { postgresDatabase, sqliteDatabase } from '../../support/databases.ts';
import { scratchFolder } from '../../support/scratch-folder.ts';

const secret = 'not-the-password';

async function refusal(source: string): Promise<string> {
  await using fine = await sqliteDatabase('CREATE TABLE t (id INTEGER PRIMARY KEY)');
  const { code, stdout, stderr } = await evenkeel(['audit', fine.path, source]);
  expect(stderr).toMatch(/^evenkeel: [^\n]+\n$/);
  expect(stderr).not.toMatch(/\n\s+at /);
  expect(stderr).not.toContain(secret);
  expect(stdout).toBe('');
  expect(code).toBe(2);
  return stderr;
}

test('a server that does not answer', async () => {
  expect(await refusal(`postgres://app:${secret}@127.0.0.1:1/app`)).toContain('127.0.0.1:1');
});

test('a wrong password', async () => {
  await using database = await postgresDatabase();
  const url = new URL(database.url);
  const right = decodeURIComponent(url.password);
  url.password = secret;
  expect(await refusal(url.href)).not.toContain(right);
  const { stderr } = await evenkeel(['snapshot', url.href], { env: { EVENKEEL_DEBUG: '1' } });
  expect(stderr).toContain('    at ');
  expect(stderr).not.toContain(secret);
});

test('a missing database', async () => {
  await using database = await postgresDatabase();
  const url = new URL(database.url);
  url.pathname = '/no_such_database';
  expect(await refusal(url.href)).toContain('no_such_database');
});

test('a missing schema', async () => {
  await using database = await postgresDatabase();
  expect(await refusal(`${database.url}?schema=no_such_schema`)).toContain('no_such_schema');
});

test('a missing file', async () => {
  expect(await refusal('/nowhere/app.db')).toContain('"/nowhere/app.db"');
});

test('a list of keywords, which is read as a path', async () => {
  expect(await refusal(`host=db user=app password=${secret}`)).toContain('password=***');
});

test('a file that is not a database', async () => {
  await using folder = await scratchFolder();
  await writeFile(folder.file('app.db'), 'This is a letter and no database, however long it may be.\n'.repeat(50));
  await refusal(folder.file('app.db'));
});

test('a broken database', async () => {
  await using folder = await scratchFolder();
  await using database = await sqliteDatabase(
    Array.from({ length: 200 }, (_, n) => `CREATE TABLE broken_${n} (id INTEGER PRIMARY KEY, name TEXT);`).join('\n'),
  );
  const bytes = await readFile(database.path);
  bytes.fill(0x5a, 100, 4096);
  await writeFile(folder.file('broken.db'), bytes);
  await refusal(folder.file('broken.db'));
});

test('a file that is not a snapshot', async () => {
  await using folder = await scratchFolder();
  await writeFile(folder.file('a.json'), '{"format": "evenkeel-snapshot/1"}');
  expect(await refusal(`snapshot:${folder.file('a.json')}`)).toContain('is not an Evenkeel snapshot');
});

test('both sides: both errors are printed', async () => {
  const { code, stderr } = await evenkeel(['audit', '/nowhere/a.db', '/nowhere/b.db']);
  expect(stderr.split('\n')).toHaveLength(3);
  expect(stderr).toContain('"/nowhere/a.db"');
  expect(stderr).toContain('"/nowhere/b.db"');
  expect(code).toBe(2);
});

test('two databases without a schema are not in parity', async () => {
  await using one = await sqliteDatabase();
  await using other = await sqliteDatabase();
  const { code, stdout } = await evenkeel(['audit', one.path, other.path]);
  expect(stdout).toMatch(/^not compared: /);
  expect(code).toBe(2);
});

test('an empty file is a database without objects, and this is said', async () => {
  await using folder = await scratchFolder();
  await using fine = await sqliteDatabase('CREATE TABLE t (id INTEGER PRIMARY KEY)');
  await writeFile(folder.file('empty.db'), '');
  const audit = (actual: string) => evenkeel(['audit', fine.path, actual], { cwd: folder.path });
  const { code, stderr } = await audit('empty.db');
  expect(stderr).toBe(
    'evenkeel: "empty.db" is empty (0 bytes) and counts as a database without objects: check its path.\n',
  );
  expect(code).toBe(1);
  expect((await audit(fine.path)).stderr).toBe('');
});
