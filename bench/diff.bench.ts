import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { introspect } from '../introspection/index.ts';
import { compareSnapshots } from '../reports/index.ts';
import { openBenchServer } from './bench-server.ts';
import { fillPostgres, fillSqlite } from './generated-databases.ts';
import { medianOf } from './measured-process.ts';

const HEAD = `| pair | objects | findings | first s | median s | peak MiB of the whole process |
|---|---|---|---|---|---|
`;

/** The median of comparing two snapshots from files in this process, without reading them. */
export async function compareSeconds(expected: string, actual: string, runs: number): Promise<number> {
  const [one, other] = [await introspect(`snapshot:${expected}`), await introspect(`snapshot:${actual}`)];
  const seconds: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    const start = performance.now();
    await compareSnapshots(one, other);
    seconds.push((performance.now() - start) / 1000);
  }
  return medianOf(seconds) ?? Number.NaN;
}

/**
 * How long comparing and judging takes, without reading: SQLite against PostgreSQL, PostgreSQL against its copy.
 * `--tables 10000 --columns 50`: the size of the schema; `--runs 5`: how many comparisons.
 */
export async function runBench(parameters: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...parameters],
    options: {
      runs: { type: 'string', default: '5' },
      tables: { type: 'string', default: '10000' },
      columns: { type: 'string', default: '20' },
    },
  });
  const shape = { tables: Number(values.tables), columns: Number(values.columns) };
  const directory = await mkdtemp(join(tmpdir(), 'evenkeel-bench-'));
  const server = await openBenchServer();
  try {
    const path = join(directory, 'bench.sqlite');
    fillSqlite(path, shape);
    const url = await server.createDatabase('evenkeel_bench_diff');
    await fillPostgres(url, shape);
    const sqlite = await introspect(path);
    const postgres = await introspect(url);
    await server.dropDatabase('evenkeel_bench_diff');
    const pairs = [
      { name: 'SQLite, PostgreSQL', expected: sqlite, actual: postgres },
      { name: 'PostgreSQL, its copy', expected: postgres, actual: structuredClone(postgres) },
    ];
    process.stdout.write(HEAD);
    for (const { name, expected, actual } of pairs) {
      const seconds: number[] = [];
      let findings = 0;
      for (let run = 0; run < Number(values.runs); run += 1) {
        const start = performance.now();
        findings = (await compareSnapshots(expected, actual)).findings.length;
        seconds.push((performance.now() - start) / 1000);
      }
      const cells = [
        name,
        expected.objects.length + actual.objects.length,
        findings,
        seconds[0]?.toFixed(2),
        medianOf(seconds)?.toFixed(2),
        (process.resourceUsage().maxRSS / 1024).toFixed(0),
      ];
      process.stdout.write(`| ${cells.join(' | ')} |\n`);
    }
  } finally {
    await server.close();
    await rm(directory, { recursive: true, force: true });
  }
}
