import { truncateSync, writeFileSync } from 'node:fs';
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { openConnection } from '../../../../introspection/engines/sqlite/read/file/connection.ts';
import { openThreadConnection } from '../../../../introspection/engines/sqlite/read/file/thread-connection.ts';
import { introspect } from '../../../../introspection/index.ts';
import { evenkeel } from '../../../support/command-line.ts';
import { sqliteDatabase } from '../../../support/databases.ts';
import { scratchFolder } from '../../../support/scratch-folder.ts';

/** The size from which a file is read in a thread of its own. */
const LARGE = 64 * 1024 * 1024;

const SCHEMA = `
  CREATE TABLE owner (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE, note TEXT CHECK (note <> ''));
  CREATE TABLE item (id INT, owner INT REFERENCES owner, price DECIMAL(10, 2) DEFAULT 0, PRIMARY KEY (id, owner)) WITHOUT ROWID;
  CREATE INDEX by_price ON item (price DESC) WHERE price > 0;
  CREATE VIEW names AS SELECT name FROM owner;
  CREATE VIEW broken AS SELECT missing FROM owner;
  CREATE TRIGGER told AFTER INSERT ON item BEGIN UPDATE owner SET note = 'x'; END;
  PRAGMA user_version = 7;`;

const rowsOf = (bytes: number) => `CREATE TABLE data (content BLOB); INSERT INTO data VALUES (zeroblob(${bytes}));`;

test('a large file is read as a small one', async () => {
  await using small = await sqliteDatabase(SCHEMA + rowsOf(1));
  await using large = await sqliteDatabase(SCHEMA + rowsOf(LARGE));
  const now = new Date(0);
  const { source: _, ...expected } = await introspect(`sqlite://${small.path}?with=user_version`, { now });
  const { source, ...actual } = await introspect(`sqlite://${large.path}?with=user_version`, { now });
  expect(expected.skipped).toEqual([expect.objectContaining({ name: 'broken', reason: 'unreadable' })]);
  expect(actual).toEqual(expected);
  expect(source).toBe(`sqlite://${large.path}?with=user_version`);
  const { code, stderr } = await evenkeel(['audit', small.path, large.path]);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
});

test('a large file that cannot be read is refused as a small one', async () => {
  await using folder = await scratchFolder();
  writeFileSync(folder.file('other.db'), 'no database, whatever its size');
  truncateSync(folder.file('other.db'), LARGE);
  await expect(introspect(folder.file('other.db'))).rejects.toMatchObject({
    code: 'E_SOURCE_CORRUPT',
    message: expect.stringContaining('is not a SQLite database'),
  });
  await using large = await sqliteDatabase(rowsOf(LARGE));
  const writer = new Database(large.path);
  writer.exec('BEGIN EXCLUSIVE');
  await expect(introspect(large.path)).rejects.toMatchObject({ code: 'E_SOURCE_REFUSED' });
  writer.close();
  expect((await introspect(large.path)).objects).toHaveLength(2);
});

test('a thread gives the same rows and the same errors as a connection here', async () => {
  await using database = await sqliteDatabase(SCHEMA);
  const opening = { path: database.path, readonly: true };
  const here = openConnection(opening);
  const there = await openThreadConnection(opening);
  expect(there.version).toBe(here.version);
  const query = 'SELECT name, sql, rootpage FROM sqlite_schema';
  expect(await there.rows(query)).toEqual(await here.rows(query));
  for (const wrong of ['SELECT FROM', 'SELECT * FROM broken']) {
    const { message, code } = await here.rows(wrong).then(
      () => expect.unreachable(),
      (error) => error,
    );
    await expect(there.rows(wrong)).rejects.toMatchObject({ message, code });
  }
  await Promise.all([here.close(), there.close()]);
  const missing = { path: `${database.path}.none`, readonly: true };
  await expect(openThreadConnection(missing)).rejects.toMatchObject({ code: 'SQLITE_CANTOPEN' });
});
