import { Client } from 'pg';
import { openEmbeddedServer } from '../src/scratch/embedded-server.ts';
import { createDatabase, dropDatabase } from '../src/scratch/server-databases.ts';

/** A PostgreSQL server to fill with generated schemas. */
export interface BenchServer {
  /** As PostgreSQL writes it: `18.4`. */
  readonly version: string;
  /** Resolves to the URL of a new, empty database. */
  createDatabase(name: string): Promise<string>;
  dropDatabase(name: string): Promise<void>;
  close(): Promise<void>;
}

/** The server of EVENKEEL_BENCH_POSTGRES_URL, whose role may create databases, or one of our own. */
export async function openBenchServer(): Promise<BenchServer> {
  const given = process.env.EVENKEEL_BENCH_POSTGRES_URL;
  // pg_dump locks every table in one transaction.
  if (!given) return openEmbeddedServer({ settings: { max_locks_per_transaction: '1024', shared_buffers: '512MB' } });
  return {
    version: await readVersion(given),
    createDatabase: async (name) => {
      await dropDatabase(given, name);
      return createDatabase(given, name);
    },
    dropDatabase: (name) => dropDatabase(given, name),
    close: () => Promise.resolve(),
  };
}

async function readVersion(url: string): Promise<string> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query<{ server_version: string }>('SHOW server_version');
    return rows[0]?.server_version.split(' ')[0] ?? '';
  } finally {
    await client.end();
  }
}
