import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { openServiceProcess, type ServiceProcess, type ShownRun } from '../test/reliability/service-process.ts';
import { openBenchServer } from './bench-server.ts';
import { fillPostgres, fillSqlite } from './generated-databases.ts';
import { medianOf } from './measured-process.ts';

const HEAD = `| tables x columns | first run, seconds | unchanged, median seconds | most |
|---|---|---|---|
`;

/** Milliseconds that a run may take. */
const LONGEST_WAIT = 600_000;

/**
 * A service that audits SQLite against PostgreSQL again and again, and nothing changes; from the start of a run to its end.
 * `--tables 10000`; `--runs 10`: how many after the first.
 */
export async function runBench(parameters: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...parameters],
    options: { tables: { type: 'string', default: '10000' }, runs: { type: 'string', default: '10' } },
  });
  const shape = { tables: Number(values.tables), columns: 20 };
  const directory = await mkdtemp(join(tmpdir(), 'evenkeel-bench-'));
  const server = await openBenchServer();
  try {
    const path = join(directory, 'expected.sqlite');
    fillSqlite(path, shape);
    const url = await server.createDatabase('evenkeel_unchanged');
    await fillPostgres(url, shape);
    await using service = await openServiceProcess({
      databases: { expected: { url: path }, actual: { url } },
      audits: { same: { expected: 'expected', actual: 'actual' } },
      store: { url: `sqlite:${join(directory, 'store.sqlite')}` },
      service: { port: 0, rate: 1_000_000 },
    });
    const first = await secondsOf(service);
    const others: number[] = [];
    for (let run = 0; run < Number(values.runs); run += 1) others.push(await secondsOf(service));
    const cells = [first, medianOf(others) ?? Number.NaN, Math.max(...others)].map((seconds) => seconds.toFixed(2));
    process.stdout.write(`${HEAD}| ${shape.tables} x ${shape.columns} | ${cells.join(' | ')} |\n`);
  } finally {
    await server.close();
    await rm(directory, { recursive: true, force: true });
  }
}

async function secondsOf(service: ServiceProcess): Promise<number> {
  const { id } = await service.start('same');
  const run: ShownRun & Partial<Record<'startedAt' | 'finishedAt', string>> = await service.ended(id, LONGEST_WAIT);
  if (run.state !== 'succeeded') throw new Error(`a run failed: ${JSON.stringify(run.fault)}`);
  return (Date.parse(run.finishedAt ?? '') - Date.parse(run.startedAt ?? '')) / 1000;
}
