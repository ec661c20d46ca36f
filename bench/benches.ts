interface Bench {
  /** A sentence for the README: what is measured, and how. */
  readonly about: string;
  /** Its options when all are run in turn. */
  readonly inAll: readonly string[];
  load(): Promise<{ runBench(parameters: readonly string[]): Promise<void> }>;
}

/** Every bench, in the order of the README. */
export const benches = {
  reaches: {
    about: 'What Evenkeel wants to reach, and whether it does: whole processes in turn, medians.',
    inAll: [],
    load: () => import('./reaches.bench.ts'),
  },
  introspect: {
    about: "A snapshot of a generated schema, against the engine's own tool: whole processes in turn, medians.",
    inAll: ['--runs', '3'],
    load: () => import('./introspect.bench.ts'),
  },
  peers: {
    about:
      'Other programs that read or compare the schema of 1,000 tables, and what each leaves out. Only with `--peers`.',
    inAll: [],
    load: () => import('./peers.bench.ts'),
  },
  audit: {
    about: 'Whole audits, SQLite against PostgreSQL, from the start of the process to its end.',
    inAll: [],
    load: () => import('./audit.bench.ts'),
  },
  gate: {
    about:
      'A cold gate as a merge request has it, held against a process that reads the same two databases and does nothing else.',
    inAll: [],
    load: () => import('./gate.bench.ts'),
  },
  diff: {
    about: 'Two snapshots of 10,000 tables compared in memory, without reading them.',
    inAll: [],
    load: () => import('./diff.bench.ts'),
  },
  expressions: {
    about: 'One check with a long list of values, judged without reading.',
    inAll: [],
    load: () => import('./expressions.bench.ts'),
  },
  api: {
    about: 'The service in one process, autocannon with 50 connections in another, on the same machine.',
    inAll: [],
    load: () => import('./api.bench.ts'),
  },
  search: {
    about: 'A page of findings by a part of their names, of 100,000 in the store, in SQLite and in PostgreSQL.',
    inAll: [],
    load: () => import('./search.bench.ts'),
  },
  unchanged: {
    about: 'Databases that are audited again and have not changed since: what a service does most of the time.',
    inAll: [],
    load: () => import('./unchanged.bench.ts'),
  },
  fleet: {
    about: 'A thousand schemas of one PostgreSQL database against a template: one process, from its start to its end.',
    inAll: [],
    load: () => import('./fleet.bench.ts'),
  },
  migrations: {
    about: 'The migrations of two engines, run step by step and paired; and the bare replay of the same files.',
    inAll: [],
    load: () => import('./migrations.bench.ts'),
  },
  replicas: {
    about:
      'Audits that are all due at the same moment, shared by replicas on one PostgreSQL store. It fails unless each has exactly one run.',
    inAll: ['--latency', '12'],
    load: () => import('./replicas.bench.ts'),
  },
  soak: {
    about: 'The memory of one service while it audits without a pause, its threads included.',
    inAll: ['--runs', '10000', '--minutes', '5'],
    load: () => import('./soak.bench.ts'),
  },
} as const satisfies Readonly<Record<string, Bench>>;

export const benchNames = Object.keys(benches).filter(isBenchName);

export function isBenchName(name: string): name is keyof typeof benches {
  return Object.hasOwn(benches, name);
}
