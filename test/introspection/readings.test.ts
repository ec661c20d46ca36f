import Database from 'better-sqlite3';
import { Client } from 'pg';
import { expect, test } from 'vitest';
import { introspect, openReadings } from '../../introspection/index.ts';
import { postgresDatabase, sqliteDatabase } from '../support/databases.ts';

const START = 'CREATE TABLE a (x integer PRIMARY KEY, y text);';
const CHANGES = [
  'ALTER TABLE a ADD COLUMN z integer;',
  'CREATE TABLE b (a integer REFERENCES a (x)); CREATE INDEX b_a ON b (a);',
  'CREATE VIEW v AS SELECT x FROM a;',
  'DROP VIEW v; DROP TABLE b;',
  'ALTER TABLE a RENAME COLUMN y TO w;',
];

const now = new Date(0);

async function expectSameReadings(source: string, change: (sql: string) => Promise<void>): Promise<void> {
  const readings = await openReadings(source);
  try {
    for (const sql of CHANGES) {
      await change(sql);
      const { objects } = await readings.read();
      expect(objects).toEqual((await introspect(source, { now })).objects);
    }
  } finally {
    await readings.close();
  }
}

test('PostgreSQL: each reading by one connection shows what a reading of its own shows', async () => {
  await using database = await postgresDatabase(START);
  const client = new Client(database.url);
  await client.connect();
  try {
    await expectSameReadings(database.url, async (sql) => void (await client.query(sql)));
  } finally {
    await client.end();
  }
});

test('SQLite: the same', async () => {
  await using database = await sqliteDatabase(START);
  const connection = new Database(database.path);
  try {
    await expectSameReadings(database.path, async (sql) => void connection.exec(sql));
  } finally {
    connection.close();
  }
});

test('a connection that is closed leaves no session behind', async () => {
  await using database = await postgresDatabase(START);
  const readings = await openReadings(database.url);
  await readings.read();
  await readings.close();
  const client = new Client(database.url);
  await client.connect();
  const { rows } = await client.query(
    'SELECT pid FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()',
  );
  await client.end();
  expect(rows).toEqual([]);
});
