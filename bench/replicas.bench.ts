import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { openServiceProcess, type ServiceProcess, type ShownRun } from '../test/reliability/service-process.ts';
import { type BenchServer, openBenchServer } from './bench-server.ts';
import { fillPostgres } from './generated-databases.ts';
import { openSlowWay } from './slow-way.ts';

const HEAD = `| replicas | audits | seconds from the slot to the last result | runs | of one slot twice | runs of each replica |
|---|---|---|---|---|---|
`;

/** Milliseconds from the start of the replicas to the slot; all of them must serve by then. */
const LEAD = 30_000;
const LOOK = 2_000;

/** Audits that each process does at once. They wait for their databases most of the time. */
const AT_ONCE = 2;

/**
 * Audits that are all due at the same moment, of databases some milliseconds away, on one PostgreSQL store, by one, two
 * and more replicas. `--audits 300`, `--replicas 3`: the most; `--latency 10`: milliseconds an answer takes.
 */
export async function runBench(parameters: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...parameters],
    options: {
      audits: { type: 'string', default: '300' },
      replicas: { type: 'string', default: '3' },
      latency: { type: 'string', default: '10' },
    },
  });
  const server = await openBenchServer();
  try {
    process.stdout.write(HEAD);
    for (let replicas = 1; replicas <= Number(values.replicas); replicas += 1) {
      const round = { replicas, audits: Number(values.audits), latency: Number(values.latency) };
      process.stdout.write(await rowOf(server, round));
    }
  } finally {
    await server.close();
  }
}

interface Round {
  readonly replicas: number;
  readonly audits: number;
  readonly latency: number;
}

async function rowOf(server: BenchServer, { replicas, audits, latency }: Round): Promise<string> {
  const databases = await Promise.all(
    ['expected', 'actual'].map(async (name) => {
      const url = await server.createDatabase(`bench_${name}_${replicas}`);
      await fillPostgres(url, { tables: 10, columns: 8 });
      return url;
    }),
  );
  const ways = await Promise.all(databases.map((url) => openSlowWay(url, latency)));
  const [expected, actual] = ways.map(({ url }) => ({ url }));
  const slot = new Date(Math.ceil((Date.now() + LEAD) / 1000) * 1000);
  const config = {
    databases: { expected, actual },
    audits: Object.fromEntries(
      Array.from({ length: audits }, (_, place) => [
        `audit-${place}`,
        { expected: 'expected', actual: 'actual', schedule: cronOf(slot) },
      ]),
    ),
    store: { url: await server.createDatabase(`bench_store_${replicas}`) },
    service: { port: 0, atOnce: AT_ONCE, atOncePerServer: audits, rate: 1_000_000 },
  };
  const services = await Promise.all(Array.from({ length: replicas }, () => openServiceProcess(config)));
  try {
    const seconds = await secondsUntil(slot, services, audits);
    return renderRow(replicas, audits, seconds, (await services[0]?.runs()) ?? []);
  } finally {
    for (const service of services) await service[Symbol.asyncDispose]();
    for (const way of ways) await way.close();
  }
}

/** Of a day, in UTC, with seconds in front. */
function cronOf(moment: Date): string {
  return `${moment.getUTCSeconds()} ${moment.getUTCMinutes()} ${moment.getUTCHours()} * * *`;
}

async function secondsUntil(slot: Date, [service]: readonly ServiceProcess[], audits: number): Promise<number> {
  if (Date.now() > slot.getTime()) throw new Error('the replicas were not there in time');
  for (;;) {
    const runs = (await service?.runs()) ?? [];
    const over = runs.filter(({ state }) => state === 'succeeded' || state === 'failed');
    if (over.length >= audits && over.length === runs.length) return (Date.now() - slot.getTime()) / 1000;
    await pause(LOOK);
  }
}

function renderRow(replicas: number, audits: number, seconds: number, runs: readonly ShownRun[]): string {
  const bad = runs.filter(
    ({ state, attempt, results }) => state !== 'succeeded' || attempt !== 1 || results.length !== 1,
  );
  if (bad.length > 0) throw new Error(`not every run succeeded at once: ${JSON.stringify(bad[0])}`);
  const slots = new Set(runs.map(({ audit, slot }) => `${audit} ${slot}`));
  const shares = Map.groupBy(runs, ({ replica }) => replica ?? '');
  const counts = [...shares.values()].map(({ length }) => length).toSorted((a, b) => b - a);
  const cells = [replicas, audits, seconds.toFixed(1), runs.length, runs.length - slots.size, counts.join(' + ')];
  return `| ${cells.join(' | ')} |\n`;
}
