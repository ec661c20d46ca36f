/** A program that reads the tables of a PostgreSQL database with Kysely's introspection, and does nothing else. */
import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';

const [, , url = ''] = process.argv;
const db = new Kysely({ dialect: new PostgresDialect({ pool: new pg.Pool({ connectionString: url, max: 1 }) }) });
process.stdout.write(JSON.stringify(await db.introspection.getTables()));
await db.destroy();
