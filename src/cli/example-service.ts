import { writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { exampleStates, openExampleDatabases } from './example-databases.ts';
import type { Terminal } from './terminal.ts';

/** A configuration for the example, and the databases that it names. */
export interface ExampleService {
  /** The path of the configuration. */
  readonly config: string;
  /** Runs the audits once and prints which pages to open. */
  present(url: string, terminal: Terminal): Promise<void>;
  /** Removes configuration, store and databases. */
  close(): Promise<void>;
}

const HOST = '127.0.0.1';
const FIRST_PORT = 7350;
const PORTS = 20;

/** Builds the databases of the example, with an audit for each of its states. Throws `E_SCRATCH_UNAVAILABLE` outside a checkout. */
export async function openExampleService(onStep: (step: string) => void): Promise<ExampleService> {
  onStep('starting PostgreSQL');
  const example = await openExampleDatabases();
  try {
    const databases: [name: string, source: string][] = [];
    const audits: Record<string, object> = {};
    for (const state of exampleStates) {
      onStep(`building the databases ${state}`);
      const { expected, actual } = await example.buildPair(state);
      databases.push([`${state}-sqlite`, expected], [`${state}-postgres`, actual]);
      audits[state] = { expected: `${state}-sqlite`, actual: `${state}-postgres`, schedule: '*/5 * * * *' };
    }
    const store = { url: `sqlite:${join(example.directory, 'store.db')}` };
    const service = { host: HOST, port: await findPort() };
    const config = join(example.directory, 'evenkeel.yaml');
    // JSON is YAML.
    const text = JSON.stringify({
      databases: Object.fromEntries(databases),
      audits,
      store,
      service,
      systems: example.systems,
    });
    await writeFile(config, text, { mode: 0o600 });
    return { config, present, close: () => example.close() };
  } catch (error) {
    await example.close();
    throw error;
  }
}

const SIGHTS = {
  '/': 'the audits and their last verdicts',
  '/docs': 'the API, to read and to try out',
  '/api/v1/audits': 'both audits of the example and their last runs',
  '/api/v1/audits/after/badge.svg': 'a badge',
  '/health': 'databases and audits with their last results and ages',
  '/metrics': 'metrics for Prometheus',
} as const;

async function present(url: string, terminal: Terminal): Promise<void> {
  for (const audit of exampleStates) await fetch(new URL(`/api/v1/audits/${audit}/runs`, url), { method: 'POST' });
  for (const [path, what] of Object.entries(SIGHTS)) terminal.say(`${new URL(path, url).href}  ${what}`);
  terminal.say('This is the example; "npm run -s evenkeel -- init" writes a configuration for your databases.');
  terminal.say('Ctrl-C stops it and removes everything it created.');
}

/** The first free port of our list; 0 (any free port) if all are in use. */
async function findPort(): Promise<number> {
  for (let port = FIRST_PORT; port < FIRST_PORT + PORTS; port += 1) if (await isFree(port)) return port;
  return 0;
}

async function isFree(port: number): Promise<boolean> {
  const probe = createServer();
  return await new Promise((resolve) => {
    probe.once('error', () => resolve(false));
    probe.listen(port, HOST, () => probe.close(() => resolve(true)));
  });
}
