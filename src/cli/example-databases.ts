import { readFile } from 'node:fs/promises';
import { findPackageJSON } from 'node:module';
import { dirname, join } from 'node:path';
import type { SystemNeeds } from '../../reports/index.ts';
import { readConfig } from '../config/read-config.ts';
import { EvenkeelError } from '../errors.ts';
import { type EmbeddedServer, openEmbeddedServer } from '../scratch/embedded-server.ts';
import { runScript } from '../scratch/server-databases.ts';
import { buildSqliteFile } from '../scratch/sqlite-file.ts';
import { openTemporaryFolder } from '../temporary-folder.ts';

const EXAMPLES = join(dirname(findPackageJSON(import.meta.url) ?? '.'), 'examples');
const EXAMPLE = join(EXAMPLES, 'dual-database');

/** The folder of the example of migrations. */
export const EXAMPLE_MIGRATIONS = join(EXAMPLES, 'migrations', 'db');

/** The two states of the example: before and after its databases were declared equal. */
export const exampleStates = ['before', 'after'] as const;
export type ExampleState = (typeof exampleStates)[number];

/** The pair of one state: a SQLite file, and a database of a PostgreSQL server whose URL has a password. */
interface ExamplePair {
  readonly expected: string;
  readonly actual: string;
}

export interface ExampleDatabases {
  readonly systems: SystemNeeds;
  /** Removed with everything in it when the example is closed, or when the process ends. */
  readonly directory: string;
  buildPair(state: ExampleState): Promise<ExamplePair>;
  /** Ends the server and removes what was built. */
  close(): Promise<void>;
}

/** A server and a directory for the example. Throws `E_SCRATCH_UNAVAILABLE` outside a checkout. */
export async function openExampleDatabases(): Promise<ExampleDatabases> {
  const { systems } = await readConfig(join(EXAMPLE, 'evenkeel.yaml')).catch((cause: unknown) => {
    throw new EvenkeelError('E_SCRATCH_UNAVAILABLE', 'The example runs in a checkout, where its files are.', { cause });
  });
  const { path: directory, close: remove } = openTemporaryFolder('demo');
  const server = await openEmbeddedServer().catch(async (error: unknown) => {
    await remove();
    throw error;
  });
  return {
    systems,
    directory,
    buildPair: (state) => buildPair(state, directory, server),
    close: () => server.close().finally(remove),
  };
}

async function buildPair(state: ExampleState, directory: string, server: EmbeddedServer): Promise<ExamplePair> {
  const expected = join(directory, `${state}.sqlite`);
  buildSqliteFile(expected, await readFile(join(EXAMPLE, state, 'sqlite.sql'), 'utf8'));
  const actual = await server.createDatabase(state);
  await runScript(actual, await readFile(join(EXAMPLE, state, 'postgres.sql'), 'utf8'));
  return { expected, actual };
}
