import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs, promisify } from 'node:util';
import { program, programOptions } from '../test/support/command-line.ts';
import { fillSqlite } from './generated-databases.ts';
import { medianOf } from './measured-process.ts';

const run = promisify(execFile);
const autocannon = fileURLToPath(import.meta.resolve('autocannon'));

const HEAD = `| request | answer | requests/s | processor µs each | p99 ms | aim |
|---|---|---|---|---|---|
`;

/** Microseconds of a tick of the processor's clock. */
const TICK = 10_000;

interface Target {
  readonly title: string;
  readonly path: string;
  readonly headers: readonly string[];
  readonly status: number;
  readonly aim: string;
}

interface Shot {
  readonly requests: { readonly average: number; readonly total: number };
  readonly latency: { readonly p99: number };
  readonly errors: number;
  readonly statusCodeStats: Readonly<Record<string, { readonly count: number }>>;
}

/** Requests a second for one path of a service of its own. */
export async function measureApi(
  path: string,
  { runs, seconds }: { readonly runs: string; readonly seconds: string },
): Promise<number> {
  const directory = await mkdtemp(join(tmpdir(), 'evenkeel-bench-'));
  const service = await openServed(directory, 100);
  try {
    await reportOf(service.url);
    const url = `${service.url}${path}`;
    const target: Target = { title: path, path, headers: [], status: 200, aim: '' };
    await shoot(url, target, { seconds: '2', connections: '50' });
    const rates: number[] = [];
    for (let count = 0; count < Number(runs); count += 1)
      rates.push((await shoot(url, target, { seconds, connections: '50' })).requests.average);
    return medianOf(rates) ?? Number.NaN;
  } finally {
    await service.close();
    await rm(directory, { recursive: true, force: true });
  }
}

/**
 * What the API bears: a real service in one process, autocannon in another, on the same machine. `--runs 3`: how many of
 * each, after one to warm up; `--seconds 5`: how long each lasts; `--connections 50`; `--tables 100`: of the databases that are reported on.
 */
export async function runBench(parameters: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...parameters],
    options: {
      runs: { type: 'string', default: '3' },
      seconds: { type: 'string', default: '5' },
      connections: { type: 'string', default: '50' },
      tables: { type: 'string', default: '100' },
    },
  });
  const directory = await mkdtemp(join(tmpdir(), 'evenkeel-bench-'));
  const service = await openServed(directory, Number(values.tables));
  try {
    process.stdout.write(HEAD);
    for (const target of await targetsOf(service.url)) {
      const url = `${service.url}${target.path}`;
      await shoot(url, target, { ...values, seconds: '2' });
      const shots: Shot[] = [];
      const before = readTicks(service.pid);
      for (let count = 0; count < Number(values.runs); count += 1) shots.push(await shoot(url, target, values));
      const answered = shots.reduce((sum, { requests }) => sum + requests.total, 0);
      const cost = (((readTicks(service.pid) - before) * TICK) / answered).toFixed(0);
      const rate = medianOf(shots.map(({ requests }) => requests.average))?.toFixed(0);
      const p99 = medianOf(shots.map(({ latency }) => latency.p99));
      process.stdout.write(`| ${target.title} | ${target.status} | ${rate} | ${cost} | ${p99} | ${target.aim} |\n`);
    }
    process.stdout.write(`\nLoad of the machine at the end: ${loadavg()[0]?.toFixed(1)}\n`);
  } finally {
    await service.close();
    await rm(directory, { recursive: true, force: true });
  }
}

/** Processor time of a process, all its threads together: https://man7.org/linux/man-pages/man5/proc_pid_stat.5.html */
function readTicks(pid: number): number {
  const [user, system] = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ').slice(11, 13) ?? [];
  return Number(user) + Number(system);
}

async function targetsOf(url: string): Promise<readonly Target[]> {
  const digest = await reportOf(url);
  const path = `/api/v1/reports/${digest}`;
  const gzip = 'Accept-Encoding: gzip';
  const response = await fetch(`${url}${path}`);
  const size = Math.round((await response.text()).length / 1024);
  const etag = `If-None-Match: ${response.headers.get('etag')}`;
  return [
    { title: `a report of ${size} KiB, compressed`, path, headers: [gzip], status: 200, aim: '5,000' },
    { title: 'the same, had already', path, headers: [gzip, etag], status: 304, aim: '20,000' },
    { title: 'the same as Markdown', path: `${path}.md`, headers: [gzip], status: 200, aim: '' },
    { title: '50 findings', path: '/api/v1/findings?limit=50', headers: [], status: 200, aim: '' },
    { title: 'all audits', path: '/api/v1/audits', headers: [], status: 200, aim: '' },
  ];
}

/** The digest of the report of a run. */
async function reportOf(url: string): Promise<string> {
  const started = await fetch(`${url}/api/v1/audits/parity/runs`, { method: 'POST' });
  const path = started.headers.get('location') ?? '';
  for (;;) {
    const { state, results } = JSON.parse(await (await fetch(`${url}${path}`)).text());
    if (state === 'succeeded') return results[0].report;
    if (state === 'failed') throw new Error('the run failed');
    await pause(100);
  }
}

async function shoot(
  url: string,
  { headers, status }: Target,
  { seconds, connections }: { readonly seconds: string; readonly connections: string },
): Promise<Shot> {
  const options = ['--json', '--duration', seconds, '--connections', connections];
  const { stdout } = await run(process.execPath, [
    autocannon,
    ...options,
    ...headers.flatMap((one) => ['-H', one]),
    url,
  ]);
  const shot: Shot = JSON.parse(stdout);
  const others = Object.keys(shot.statusCodeStats).filter((code) => Number(code) !== status);
  if (others.length > 0 || shot.errors > 0)
    throw new Error(`${url} answered ${others.join(', ')}, ${shot.errors} errors`);
  return shot;
}

/** A service in a process of its own, with an audit of two databases that differ. */
async function openServed(directory: string, tables: number) {
  const [expected, actual] = [join(directory, 'expected.sqlite'), join(directory, 'actual.sqlite')];
  fillSqlite(expected, { tables, columns: 20 });
  fillSqlite(actual, { tables: Math.ceil(tables * 0.9), columns: 19 });
  const config = join(directory, 'evenkeel.yaml');
  const audits = { parity: { expected: 'expected', actual: 'actual' } };
  const service = { port: 0, rate: 1_000_000_000 };
  const store = { url: `sqlite:${join(directory, 'store.sqlite')}` };
  await writeFile(config, JSON.stringify({ databases: { expected, actual }, audits, service, store }));
  const child = spawn(process.execPath, [...programOptions, program, 'serve', '--config', config], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const exit = once(child, 'exit');
  const close = async () => {
    child.kill('SIGTERM');
    await exit;
  };
  const said: string[] = [];
  for await (const line of createInterface(child.stderr)) {
    said.push(line);
    const url = /serves (http:\S+)/.exec(line)?.[1];
    if (url !== undefined) return { url, close, pid: child.pid ?? 0 };
  }
  throw new Error(`the service did not start: ${said.join(' ')}`);
}
