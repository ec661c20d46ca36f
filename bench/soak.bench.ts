import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { openServiceProcess, type ServiceProcess } from '../test/reliability/service-process.ts';
import { fillSqlite } from './generated-databases.ts';

const HEAD = '| audits | seconds | memory of the service, MiB |\n|---|---|---|\n';

/** Lines of the table. */
const PARTS = 10;

/** Milliseconds that a run may take from when it was asked for. */
const LONGEST_WAIT = 600_000;

/** Runs that are asked for at the same time. */
const AT_ONCE = 4;

/**
 * One service that audits two SQLite files again and again. `--runs 10000`: how often; `--minutes 60`: it stops then;
 * `--tables 20`: how many tables each has.
 */
export async function runBench(parameters: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...parameters],
    options: {
      runs: { type: 'string', default: '10000' },
      minutes: { type: 'string', default: '60' },
      tables: { type: 'string', default: '20' },
    },
  });
  const directory = await mkdtemp(join(tmpdir(), 'evenkeel-bench-'));
  const [expected, actual] = ['expected', 'actual'].map((name) => ({ url: join(directory, `${name}.sqlite`) }));
  try {
    for (const database of [expected, actual]) {
      fillSqlite(database?.url ?? '', { tables: Number(values.tables), columns: 8 });
    }
    await using service = await openServiceProcess({
      databases: { expected, actual },
      audits: { soak: { expected: 'expected', actual: 'actual' } },
      store: { url: `sqlite:${join(directory, 'store.sqlite')}` },
      service: { port: 0, atOnce: 2, rate: 1_000_000 },
    });
    await soak(service, Number(values.runs), Number(values.minutes) * 60);
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
}

async function soak(service: ServiceProcess, runs: number, limit: number): Promise<void> {
  const start = performance.now();
  const seconds = () => (performance.now() - start) / 1000;
  let begun = 0;
  let ended = 0;
  const report = () => process.stdout.write(`| ${ended} | ${seconds().toFixed(0)} | ${memoryOf(service.pid)} |\n`);
  process.stdout.write(HEAD);
  const work = async () => {
    while (begun < runs && seconds() < limit) {
      begun += 1;
      const { id } = await service.start('soak');
      const { state, fault } = await service.ended(id, LONGEST_WAIT);
      if (state !== 'succeeded') throw new Error(`a run failed: ${JSON.stringify(fault)}`);
      ended += 1;
      if (ended % Math.ceil(runs / PARTS) === 0) report();
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  report();
}

/** Resident: https://man7.org/linux/man-pages/man5/proc_pid_status.5.html */
function memoryOf(pid: number): string {
  const kibibytes = /^VmRSS:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
  return kibibytes === undefined ? 'unknown' : (Number(kibibytes) / 1024).toFixed(0);
}
