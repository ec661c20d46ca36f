import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, writeFileSync } from 'node:fs';
import { availableParallelism, cpus, loadavg, totalmem } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { parseArgs } from 'node:util';
import { openBenchServer } from './bench-server.ts';
import { benches, benchNames, isBenchName } from './benches.ts';
import { writeReadme } from './readme.ts';
import { type BenchResult, type BenchRun, lastRun, RESULTS, renderTable, tablesIn, withLast } from './results.ts';

/**
 * Runs the benches one after the other, each as a process of its own, writes what they printed into `bench/results/<date>.json`
 * and `bench/README.md`, and prints it with the last results in parentheses. `--only reaches,api`: these alone; `--peers`: the
 * peers too. A bench that fails is told, and the others go on.
 */
export async function runAll(parameters: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...parameters],
    options: { only: { type: 'string' }, peers: { type: 'boolean', default: false } },
  });
  const asked = values.only?.split(',') ?? benchNames.filter((name) => name !== 'peers' || values.peers);
  const before = loadavg()[0] ?? 0;
  const date = new Date().toISOString().slice(0, 10);
  const last = lastRun(date);
  const results: BenchResult[] = [];
  for (const name of asked.filter(isBenchName)) {
    const result = await resultOf(name);
    results.push(result);
    const old = last?.benches.find((one) => one.name === name)?.tables ?? [];
    process.stdout.write(`\n## ${result.command}\n\n`);
    for (const [place, table] of result.tables.entries())
      process.stdout.write(`${renderTable(withLast(table, old[place]))}\n`);
  }
  const run: BenchRun = {
    date,
    commit: execFileSync('git', ['describe', '--always', '--dirty'], { encoding: 'utf8' }).trim(),
    command: `npm run bench -- all ${parameters.join(' ')}`.trimEnd(),
    machine: {
      processor: cpus()[0]?.model ?? 'unknown',
      cores: availableParallelism(),
      memoryGiB: Math.round(totalmem() / 2 ** 30),
      load: [before, loadavg()[0] ?? 0],
    },
    versions: await versions(),
    benches: results,
  };
  mkdirSync(RESULTS, { recursive: true });
  writeFileSync(join(RESULTS, `${date}.json`), `${JSON.stringify(run, null, 2)}\n`);
  writeReadme();
}

async function resultOf(name: keyof typeof benches): Promise<BenchResult> {
  const words = [name, ...benches[name].inAll];
  const child = spawn(process.execPath, [join(import.meta.dirname, 'run.ts'), ...words], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = once(child, 'exit');
  const printed = await text(child.stdout);
  const [code] = await ended;
  if (code !== 0) process.stderr.write(`${name} failed: its figures are those until then\n`);
  return { name, command: `npm run bench -- ${words.join(' ')}`, tables: tablesIn(printed) };
}

async function versions(): Promise<Readonly<Record<string, string>>> {
  const server = await openBenchServer();
  await server.close();
  return { 'Node.js': process.versions.node, PostgreSQL: server.version };
}
