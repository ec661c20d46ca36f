import { copyFile, rename, utimes } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { introspect, readStamp } from '../../../introspection/index.ts';
import { buildSqliteFile } from '../../../src/scratch/sqlite-file.ts';
import { scratchFolder } from '../../support/scratch-folder.ts';

/** Longer than a file must have been at rest. */
const REST = 2_700;

const SCHEMA = 'CREATE TABLE author (id INTEGER PRIMARY KEY, name TEXT); CREATE INDEX by_name ON author (name)';
const OTHER = 'CREATE TABLE author (id INTEGER PRIMARY KEY, mail TEXT); CREATE INDEX by_mail ON author (mail)';

const run = (sql: string) => (path: string) => {
  const database = new Database(path);
  database.unsafeMode();
  database.exec(sql);
  database.close();
};

const CHANGES: Readonly<Record<string, (path: string) => unknown>> = {
  'a column': run('ALTER TABLE author ADD COLUMN age INTEGER'),
  'a dropped column': run('DROP INDEX by_name; ALTER TABLE author DROP COLUMN name'),
  'the same again': run(`DROP TABLE author; ${SCHEMA}`),
  'a view': run('CREATE VIEW names AS SELECT name FROM author'),
  'a trigger': run('CREATE TRIGGER t AFTER INSERT ON author BEGIN SELECT 1; END'),
  'a virtual table': run('CREATE VIRTUAL TABLE words USING fts5 (word)'),
  'a number of migrations': run('PRAGMA user_version = 7'),
  'an application': run('PRAGMA application_id = 7'),
  'a text written by hand, with the same version': run(
    `PRAGMA writable_schema = 1; UPDATE sqlite_schema SET sql = replace(sql, 'name TEXT', 'name BLOB') WHERE name = 'author'`,
  ),
  'a log that is not in the file yet': (path) => {
    const database = new Database(path);
    database.pragma('journal_mode = WAL');
    database.pragma('wal_autocheckpoint = 0');
    database.exec('ALTER TABLE author ADD COLUMN age INTEGER');
    return () => database.close();
  },
  'another file under its name': async (path) => {
    buildSqliteFile(`${path}.new`, OTHER);
    await rename(`${path}.new`, path);
  },
  'another file copied over it, with the same version, size and time': async (path) => {
    buildSqliteFile(`${path}.new`, OTHER);
    await copyFile(`${path}.new`, path);
    await utimes(path, new Date(0), new Date(0));
  },
};

test('the stamp of a SQLite file stays while it rests, and changes with each kind of change', async () => {
  await using folder = await scratchFolder();
  const names = Object.keys(CHANGES);
  const path = (name: string) => folder.file(`${names.indexOf(name)}.db`);
  for (const name of [...names, 'nothing']) buildSqliteFile(path(name), SCHEMA);
  expect(await readStamp(path('nothing'))).toBeUndefined();
  await pause(REST);
  const stamps = new Map<string, string | undefined>();
  for (const name of names) stamps.set(name, await readStamp(path(name)));
  expect([...stamps.values()]).not.toContain(undefined);
  for (const name of names) {
    await introspect(path(name));
    expect([name, await readStamp(path(name))]).toEqual([name, stamps.get(name)]);
  }
  const ends: (() => unknown)[] = [];
  for (const [name, change] of Object.entries(CHANGES)) {
    const end = await change(path(name));
    if (typeof end === 'function') ends.push(() => end());
    expect([name, (await readStamp(path(name))) === stamps.get(name)]).toEqual([name, false]);
  }
  await pause(REST);
  for (const name of names) expect([name, (await readStamp(path(name))) === stamps.get(name)]).toEqual([name, false]);
  for (const end of ends) end();
});

test('a file that a reader of a write-ahead log visits keeps its stamp', async () => {
  await using folder = await scratchFolder();
  const path = folder.file('log.db');
  buildSqliteFile(path, `PRAGMA journal_mode = WAL; ${SCHEMA}`);
  await pause(REST);
  const stamp = await readStamp(path);
  expect(stamp).toBeDefined();
  await introspect(path);
  expect(await readStamp(path)).toBe(stamp);
});

test('a file that is not there has no stamp, and a snapshot file neither', async () => {
  expect(await readStamp('/nowhere/at-all.db')).toBeUndefined();
  expect(await readStamp('snapshot:/nowhere/at-all.json')).toBeUndefined();
});
