import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { introspect } from '../introspection/index.ts';
import { compareSnapshots } from '../reports/index.ts';
import { runScript } from '../src/scratch/server-databases.ts';
import { buildSqliteFile } from '../src/scratch/sqlite-file.ts';
import { openBenchServer } from './bench-server.ts';
import { medianOf } from './measured-process.ts';

const LENGTHS = [1_000, 5_000, 20_000, 50_000];
const RUNS = 5;
const HEAD = `| values of CHECK (a IN (…)) | median s | ms for 1,000 values |
|---|---|---|
`;

/** How long judging one check with a long list takes, SQLite against PostgreSQL, without reading. */
export async function runBench(): Promise<void> {
  const directory = await mkdtemp(join(tmpdir(), 'evenkeel-bench-'));
  const server = await openBenchServer();
  try {
    process.stdout.write(HEAD);
    for (const length of LENGTHS) {
      const values = Array.from({ length }, (_, place) => place).join(', ');
      const path = join(directory, `${length}.sqlite`);
      buildSqliteFile(path, `CREATE TABLE t (a integer CHECK (a IN (${values})))`);
      const url = await server.createDatabase(`evenkeel_bench_${length}`);
      await runScript(url, `CREATE TABLE t (a bigint CHECK (a IN (${values})))`);
      const [sqlite, postgres] = [await introspect(path), await introspect(url)];
      await server.dropDatabase(`evenkeel_bench_${length}`);
      const seconds: number[] = [];
      for (let run = 0; run < RUNS; run += 1) {
        const start = performance.now();
        await compareSnapshots(sqlite, structuredClone(postgres));
        seconds.push((performance.now() - start) / 1000);
      }
      const median = medianOf(seconds) ?? 0;
      process.stdout.write(`| ${length} | ${median.toFixed(3)} | ${((median * 1e6) / length).toFixed(1)} |\n`);
    }
  } finally {
    await server.close();
    await rm(directory, { recursive: true, force: true });
  }
}
