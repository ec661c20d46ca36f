import Database from 'better-sqlite3';
import { Client } from 'pg';
import { generateStatements, type Shape } from './schema-generator.ts';

/** Locks of one transaction are limited: so many statements at a time. */
const BATCH = 100;

/** Fills an empty PostgreSQL database with the generated schema, its statistics up to date as on a server in use. */
export async function fillPostgres(url: string, shape: Shape): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    const statements = [...generateStatements(shape, 'postgres')];
    for (let start = 0; start < statements.length; start += BATCH) {
      await client.query(statements.slice(start, start + BATCH).join(';\n'));
    }
    await client.query('VACUUM ANALYZE');
  } finally {
    await client.end();
  }
}

/** Writes the generated schema into a new SQLite file. */
export function fillSqlite(path: string, shape: Shape): void {
  const connection = new Database(path);
  try {
    const statements = [...generateStatements(shape, 'sqlite')];
    connection.transaction(() => connection.exec(statements.join(';\n')))();
  } finally {
    connection.close();
  }
}
