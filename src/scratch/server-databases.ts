import { escapeIdentifier } from 'pg';
import { connectedClient } from './connected-client.ts';

/** The URL of another database of the same server. */
export function databaseUrl(server: string, database: string): string {
  const url = new URL(server);
  url.pathname = `/${encodeURIComponent(database)}`;
  return url.href;
}

/** Creates a database on the server of the URL: empty, or a copy of a template without connections. */
export async function createDatabase(server: string, name: string, template = 'template0'): Promise<string> {
  await runScript(server, `CREATE DATABASE ${escapeIdentifier(name)} TEMPLATE ${escapeIdentifier(template)}`);
  return databaseUrl(server, name);
}

/** Drops a database, after ending its sessions. A missing one is ignored. */
export async function dropDatabase(server: string, name: string): Promise<void> {
  const client = await connectedClient({ connectionString: server });
  try {
    await client.query('SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = $1', [name]);
    await client.query(`DROP DATABASE IF EXISTS ${escapeIdentifier(name)}`);
  } finally {
    await client.end();
  }
}

/** The version of a server, as PostgreSQL writes it: `18.4`. */
export async function readServerVersion(server: string): Promise<string> {
  const client = await connectedClient({ connectionString: server, connectionTimeoutMillis: 10_000 });
  try {
    const { rows } = await client.query<{ server_version: string }>('SHOW server_version');
    return rows[0]?.server_version.split(' ')[0] ?? '';
  } finally {
    await client.end();
  }
}

/** Runs an SQL script on the database of the URL. */
export async function runScript(database: string, sql: string): Promise<void> {
  const client = await connectedClient({ connectionString: database });
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}
