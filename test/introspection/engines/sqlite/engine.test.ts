import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmod, copyFile, mkdir, readdir, readFile, stat, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import Database from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import { sqlite } from '../../../../introspection/engines/sqlite/index.ts';
import { everything } from '../../../../introspection/scope.ts';
import { scratchFolder } from '../../../support/scratch-folder.ts';
import { build, tablesIn } from '../../../support/sqlite-reading.ts';

const WAL = 'PRAGMA journal_mode = wal; PRAGMA wal_autocheckpoint = 0';

/** The files of a directory with their bytes. Shared memory is only listed by name, because readers lock in it. */
async function contents(directory: string): Promise<readonly string[]> {
  const names = (await readdir(directory)).toSorted();
  return Promise.all(
    names.map(async (name) => {
      if (name.endsWith('-shm')) return name;
      const { mtimeMs } = await stat(join(directory, name));
      const hash = createHash('sha256').update(await readFile(join(directory, name)));
      return `${name} ${mtimeMs} ${hash.digest('hex')}`;
    }),
  );
}

async function leftovers(): Promise<readonly string[]> {
  return (await readdir(tmpdir())).filter((name) => name.startsWith('evenkeel-sqlite-')).toSorted();
}

describe('a file that others write to', () => {
  test('its log is read while a writer is active, and its files stay the same', async () => {
    await using folder = await scratchFolder();
    const path = folder.file('a.db');
    const writer = new Database(path);
    writer.exec(WAL);
    writer.exec('CREATE TABLE committed (a)');
    writer.exec('BEGIN; CREATE TABLE uncommitted (a)');
    const before = await contents(folder.path);
    expect(await tablesIn(path)).toEqual(['committed']);
    expect(await contents(folder.path)).toEqual(before);
    writer.exec('COMMIT');
    expect(await tablesIn(path)).toEqual(['committed', 'uncommitted']);
    writer.close();
    expect(await readdir(folder.path)).toEqual(['a.db']);
  });

  test('a read sees one moment', async () => {
    await using folder = await scratchFolder();
    const path = folder.file('a.db');
    await build(path, WAL, 'CREATE TABLE t (a)');
    const database = await sqlite.open(path);
    const writer = new Database(path);
    writer.exec('CREATE TABLE late (a); ALTER TABLE t ADD COLUMN late');
    expect(await database.readers.table?.(everything)).toHaveLength(1);
    expect(await database.readers.column?.(everything)).toHaveLength(1);
    await database.close();
    expect(await readdir(folder.path)).toEqual(['a.db', 'a.db-shm', 'a.db-wal']);
    writer.close();
    expect(await readdir(folder.path)).toEqual(['a.db']);
  });

  test('the first and the last reader of a log leave nothing behind', async () => {
    await using folder = await scratchFolder();
    const path = folder.file('a.db');
    await build(path, WAL, 'CREATE TABLE t (a)');
    const before = await contents(folder.path);
    expect(await Promise.all([tablesIn(path), tablesIn(path), tablesIn(path)])).toEqual([['t'], ['t'], ['t']]);
    expect(await contents(folder.path)).toEqual(before);
  });

  test('a log that a crash left is read in a private copy', async () => {
    await using folder = await scratchFolder();
    await using crashed = await scratchFolder();
    const writer = new Database(folder.file('a.db'));
    writer.exec(WAL);
    writer.exec('CREATE TABLE t (a)');
    for (const name of ['a.db', 'a.db-wal']) await copyFile(folder.file(name), crashed.file(name));
    writer.close();
    const before = await contents(crashed.path);
    const copies = await leftovers();
    expect(await tablesIn(crashed.file('a.db'))).toEqual(['t']);
    expect(await contents(crashed.path)).toEqual(before);
    expect(await leftovers()).toEqual(copies);
  });

  test('a transaction that a crash left half-done is undone in a private copy', async () => {
    await using folder = await scratchFolder();
    await using crashed = await scratchFolder();
    const writer = new Database(folder.file('a.db'));
    writer.exec('CREATE TABLE t (a); PRAGMA cache_size = 5; PRAGMA cache_spill = 1; BEGIN; CREATE TABLE half_done (a)');
    writer.exec(`WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 9999)
                 INSERT INTO t SELECT hex(randomblob(99)) FROM n`);
    for (const name of ['a.db', 'a.db-journal']) await copyFile(folder.file(name), crashed.file(name));
    writer.close();
    const before = await contents(crashed.path);
    expect(await tablesIn(crashed.file('a.db'))).toEqual(['t']);
    expect(await contents(crashed.path)).toEqual(before);
  });

  test('an exclusive lock has its own error', async () => {
    await using folder = await scratchFolder();
    const writer = new Database(folder.file('a.db'));
    writer.exec('CREATE TABLE t (a); BEGIN EXCLUSIVE');
    await expect(tablesIn(folder.file('a.db'))).rejects.toMatchObject({
      code: 'E_SOURCE_REFUSED',
      message: expect.stringMatching(/is locked by a program that writes to it; try again/),
    });
    writer.close();
  });
});

/** Runs a reading as a user who may write neither the file nor its directory, which root always may. */
async function tablesSeenByReader(path: string): Promise<readonly string[]> {
  const engine = pathToFileURL(join(import.meta.dirname, '../../../../introspection/engines/sqlite/index.ts')).href;
  const script = `
    const { sqlite } = await import(${JSON.stringify(engine)});
    const database = await sqlite.open(${JSON.stringify(path)});
    const tables = await database.readers.table({ namespaces: null });
    await database.close();
    process.stdout.write(JSON.stringify(tables.map(({ name }) => name)));`;
  const reader = process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : {};
  const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module', '-e', script], reader);
  return JSON.parse(stdout);
}

describe('a user who may only read', () => {
  test.each([
    ['a closed log', false],
    ['an open log', true],
  ])('%s', async (_, open) => {
    await using folder = await scratchFolder();
    const path = folder.file('a.db');
    const writer = new Database(path);
    writer.exec(WAL);
    writer.exec('CREATE TABLE t (a)');
    if (!open) writer.close();
    for (const name of await readdir(folder.path)) await chmod(folder.file(name), 0o444);
    await chmod(folder.path, 0o555);
    const before = await contents(folder.path);
    const copies = await leftovers();
    expect(await tablesSeenByReader(path)).toEqual(['t']);
    expect(await contents(folder.path)).toEqual(before);
    expect(await leftovers()).toEqual(copies);
    await chmod(folder.path, 0o755);
    writer.close();
  });

  test('a file that may not be written in a directory that may', async () => {
    await using folder = await scratchFolder();
    await build(folder.file('a.db'), WAL, 'CREATE TABLE t (a)');
    await chmod(folder.file('a.db'), 0o444);
    await chmod(folder.path, 0o777);
    expect(await tablesSeenByReader(folder.file('a.db'))).toEqual(['t']);
    expect(await readdir(folder.path)).toEqual(['a.db']);
  });

  test('a file that may not be read', async () => {
    await using folder = await scratchFolder();
    await build(folder.file('a.db'), 'CREATE TABLE t (a)');
    await chmod(folder.file('a.db'), 0o000);
    await chmod(folder.path, 0o755);
    await expect(tablesSeenByReader(folder.file('a.db'))).rejects.toThrow(/this user may not read ".*a\.db"/);
  });
});

describe('a file that is not a database is refused in one sentence', () => {
  test.each<readonly [string, string, RegExp, (path: string) => Promise<void>]>([
    ['nothing', 'E_SOURCE_NOT_FOUND', /there is no such file/, async () => {}],
    ['a directory', 'E_SOURCE_INVALID', /is a directory; name the database file in it/, (path) => mkdir(path)],
    ['a device', 'E_SOURCE_INVALID', /is not a regular file/, (path) => symlink('/dev/zero', path)],
    ['a circle of links', 'E_SOURCE_NOT_FOUND', /run in a circle/, (path) => symlink(path, path)],
    [
      'a text',
      'E_SOURCE_CORRUPT',
      /is not a SQLite database, or it is encrypted/,
      (path) => writeFile(path, 'x'.repeat(5000)),
    ],
    ['half a file', 'E_SOURCE_CORRUPT', /is broken/, truncated],
    ['a schema that is none', 'E_SOURCE_CORRUPT', /is broken; .*malformed database schema \(t\)/, malformed],
  ])('%s', async (_, code, message, make) => {
    await using folder = await scratchFolder();
    const path = folder.file('a.db');
    await make(path);
    const before = await readdir(folder.path);
    await expect(tablesIn(path)).rejects.toMatchObject({
      name: 'IntrospectionError',
      code,
      message: expect.stringMatching(message),
    });
    expect(await readdir(folder.path)).toEqual(before);
  });

  test('what SQLite says of a broken file is shortened, and control characters in it are visible', async () => {
    await using folder = await scratchFolder();
    const path = folder.file('a.db');
    await build(path, `CREATE TABLE "t\u001b[31m\u202e${'x'.repeat(200_000)}" (a)`);
    const bytes = await readFile(path);
    bytes.write('CREATE TABEL', bytes.indexOf('CREATE TABLE'));
    await writeFile(path, bytes);
    const error: unknown = await tablesIn(path).catch((reason: unknown) => reason);
    const { message } = error instanceof Error ? error : new Error('it was read');
    expect(message).toMatch(/is broken; .*malformed database schema \(t\\x1b\[31m\\u\{202e\}x+…\)\.$/);
    expect(message.length).toBeLessThan(1_000);
  });

  test('an empty file is an empty database', async () => {
    await using folder = await scratchFolder();
    await writeFile(folder.file('a.db'), '');
    expect(await tablesIn(folder.file('a.db'))).toEqual([]);
    expect(await readdir(folder.path)).toEqual(['a.db']);
  });

  async function truncated(path: string): Promise<void> {
    await build(path, ...Array.from({ length: 200 }, (_, place) => `CREATE TABLE t${place} (a, b, c)`));
    await writeFile(path, (await readFile(path)).subarray(0, 8192));
  }

  async function malformed(path: string): Promise<void> {
    await build(path, 'CREATE TABLE t (a)');
    const bytes = await readFile(path);
    bytes.write('CREATE TABEL', bytes.indexOf('CREATE TABLE'));
    await writeFile(path, bytes);
  }
});
