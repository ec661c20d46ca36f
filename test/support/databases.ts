import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inject } from 'vitest';
import { createDatabase, dropDatabase, runScript } from '../../src/scratch/server-databases.ts';
import { buildSqliteFile } from '../../src/scratch/sqlite-file.ts';
import { goesOnAfterFaults, runLikePsql } from './run-like-psql.ts';

/** A PostgreSQL database of its own; `await using` drops it. */
export interface PostgresDatabase extends AsyncDisposable {
  readonly url: string;
}

/** A SQLite file of its own; `await using` removes it. */
export interface SqliteDatabase extends AsyncDisposable {
  readonly path: string;
}

/** A fresh database on the server of this test run, in which the SQL has been run. */
export async function postgresDatabase(sql = ''): Promise<PostgresDatabase> {
  const server = inject('postgresServer');
  const name = `evenkeel_${randomUUID().replaceAll('-', '')}`;
  const url = await createDatabase(server, name);
  const database = { url, [Symbol.asyncDispose]: () => dropDatabase(server, name) };
  try {
    await (goesOnAfterFaults(sql) ? runLikePsql(url, sql) : runScript(url, sql));
    return database;
  } catch (error) {
    await database[Symbol.asyncDispose]();
    throw error;
  }
}

/** A fresh SQLite file in which the SQL has been run. Foreign keys are not enforced, as is SQLite's default. */
export async function sqliteDatabase(sql = ''): Promise<SqliteDatabase> {
  const directory = await mkdtemp(join(tmpdir(), 'evenkeel-test-'));
  const path = join(directory, 'test.sqlite');
  const database = { path, [Symbol.asyncDispose]: () => rm(directory, { recursive: true, force: true }) };
  try {
    buildSqliteFile(path, sql);
    return database;
  } catch (error) {
    await database[Symbol.asyncDispose]();
    throw error;
  }
}
