import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { postgresDump } from '../../support/postgres-dump.ts';
import { namesIn, onTestServer, readFileSource, refusalOfFile } from '../../support/replayed.ts';

beforeEach(onTestServer);
afterEach(() => {
  vi.unstubAllEnvs();
});

test('a dump of PostgreSQL is replayed without its rows, owners, privileges and roles', async () => {
  const names = namesIn(await readFileSource('dump:all.sql', postgresDump));
  expect(names).toEqual(
    expect.arrayContaining([
      'enum mood',
      'function touch()',
      'table users',
      'primaryKey users.users_pkey',
      'index users.users_name',
      'trigger users.touch',
      'extension pg_trgm',
    ]),
  );
});

test('a dump of several databases is refused', async () => {
  const { sentences } = await refusalOfFile('dump:all.sql', `${postgresDump}\n\\connect other\n`);
  expect(sentences.join()).toMatch(/all\.sql:\d+: a second database begins here: dump each database separately/);
});

test('commands of psql and sqlite3 that could change the result are refused', async () => {
  expect((await refusalOfFile('sql:pg.sql', '\\set ON_ERROR_STOP on\n\\i other.sql\n')).sentences.join()).toContain(
    'pg.sql:2: \\i is a command of psql, and a replay does not run it: use plain SQL instead',
  );
  expect((await refusalOfFile('sql:sqlite.sql', '.bail on\n.read other.sql\n')).sentences.join()).toContain(
    'sqlite.sql:2: .read is a command of sqlite3, and a replay does not run it: use plain SQL instead',
  );
});

/** As the program sqlite3 writes it, with a full-text table. */
const SQLITE_DUMP = `PRAGMA foreign_keys=OFF;
BEGIN TRANSACTION;
CREATE TABLE users (id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT);
INSERT INTO users VALUES(1,'it''s; one');
INSERT INTO users VALUES(2,replace('a\\nb','\\n',char(10)));
PRAGMA writable_schema=ON;
INSERT INTO sqlite_schema(type,name,tbl_name,rootpage,sql)VALUES('table','words','words',0,'CREATE VIRTUAL TABLE words USING fts5(word)');
CREATE TABLE IF NOT EXISTS 'words_data'(id INTEGER PRIMARY KEY, block BLOB);
INSERT INTO words_data VALUES(1,X'');
CREATE TABLE IF NOT EXISTS 'words_idx'(segid, term, pgno, PRIMARY KEY(segid, term)) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS 'words_content'(id INTEGER PRIMARY KEY, c0);
CREATE TABLE IF NOT EXISTS 'words_docsize'(id INTEGER PRIMARY KEY, sz BLOB);
CREATE TABLE IF NOT EXISTS 'words_config'(k PRIMARY KEY, v) WITHOUT ROWID;
INSERT INTO words_config VALUES('version',4);
DELETE FROM sqlite_sequence;
INSERT INTO sqlite_sequence VALUES('users',2);
CREATE TRIGGER t AFTER INSERT ON users BEGIN UPDATE users SET name = CASE WHEN 1 THEN ';' END; END;
PRAGMA writable_schema=OFF;
COMMIT;
`;

test('a dump of SQLite is replayed, including virtual tables', async () => {
  const names = namesIn(await readFileSource('dump:dump.sql', SQLITE_DUMP));
  expect(names).toEqual(expect.arrayContaining(['table users', 'virtualTable words', 'trigger users.t']));
  expect(names).not.toContain('table words_data');
});
