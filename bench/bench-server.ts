import { openEmbeddedServer } from '../src/scratch/embedded-server.ts';
import { createDatabase, dropDatabase, readServerVersion } from '../src/scratch/server-databases.ts';

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
    version: await readServerVersion(given),
    createDatabase: async (name) => {
      await dropDatabase(given, name);
      return createDatabase(given, name);
    },
    dropDatabase: (name) => dropDatabase(given, name),
    close: () => Promise.resolve(),
  };
}
