import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client, escapeIdentifier } from 'pg';
import { introspect, type Snapshot } from '../../introspection/index.ts';
import { buildSqliteFile } from '../../src/scratch/sqlite-file.ts';
import { postgresDatabase } from '../support/databases.ts';
import type { LogicalSchema } from './logical-schema.ts';
import { renderPostgres } from './render-postgres.ts';
import { renderSqlite } from './render-sqlite.ts';

export type EngineName = 'sqlite' | 'postgres';

interface Built {
  readonly sql: string;
  readonly snapshot: Snapshot;
}

/** Builds schemas in live databases, one after the other, and reads them back. */
export interface Builder extends AsyncDisposable {
  build(schema: LogicalSchema, engine: EngineName, seed: number): Promise<Built>;
  /** Runs SQL in a new schema and reads it back. */
  buildFrom(sql: string, engine: EngineName): Promise<Built>;
}

const now = new Date(0);

/** One PostgreSQL database in which every schema gets a namespace, and one SQLite file for each. */
export async function openBuilder(): Promise<Builder> {
  const folder = mkdtempSync(join(tmpdir(), 'evenkeel-generated-'));
  const database = await postgresDatabase();
  const client = new Client({ connectionString: database.url });
  await client.connect();
  let built = 0;
  const builder: Builder = {
    build(schema, engine, seed) {
      return builder.buildFrom(engine === 'sqlite' ? renderSqlite(schema, seed) : renderPostgres(schema, seed), engine);
    },
    async buildFrom(sql, engine) {
      built += 1;
      const name = `schema_${built}`;
      if (engine === 'sqlite') {
        const path = join(folder, `${name}.sqlite`);
        buildSqliteFile(path, sql);
        return { sql, snapshot: await introspect(path, { now }) };
      }
      const namespace = escapeIdentifier(name);
      await client.query(`CREATE SCHEMA ${namespace}; SET search_path TO ${namespace}; ${sql}`);
      try {
        return { sql, snapshot: await introspect(`${database.url}?schema=${name}`, { now }) };
      } finally {
        await client.query(`DROP SCHEMA ${namespace} CASCADE`);
      }
    },
    async [Symbol.asyncDispose]() {
      await client.end();
      await database[Symbol.asyncDispose]();
      rmSync(folder, { recursive: true, force: true });
    },
  };
  return builder;
}
