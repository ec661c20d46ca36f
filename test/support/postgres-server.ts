import { Client } from 'pg';
import type { TestProject } from 'vitest/node';
import { openEmbeddedServer } from '../../src/scratch/embedded-server.ts';
import { NEWEST, serverPackage } from './server-package.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** A PostgreSQL server on which tests may create databases. */
    postgresServer: string;
    postgresVersion: { readonly major: number; readonly newest: boolean };
  }
}

/**
 * One server for the whole run: that of EVENKEEL_TEST_POSTGRES_URL, whose role may create databases, or our own of the
 * newest version, or of EVENKEEL_TEST_POSTGRES_MAJOR.
 */
export async function setup(project: TestProject): Promise<(() => Promise<void>) | undefined> {
  const given = process.env.EVENKEEL_TEST_POSTGRES_URL;
  if (given) {
    project.provide('postgresServer', given);
    project.provide('postgresVersion', versionOf(await readVersion(given)));
    return undefined;
  }
  const major = Number(process.env.EVENKEEL_TEST_POSTGRES_MAJOR ?? NEWEST);
  const server = await openEmbeddedServer(serverPackage(major));
  project.provide('postgresServer', server.url());
  project.provide('postgresVersion', versionOf(server.version));
  return () => server.close();
}

function versionOf(version: string): { readonly major: number; readonly newest: boolean } {
  const major = Number.parseInt(version, 10);
  return { major, newest: major === NEWEST };
}

async function readVersion(url: string): Promise<string> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query<{ server_version: string }>('SHOW server_version');
    return rows[0]?.server_version ?? '';
  } finally {
    await client.end();
  }
}
