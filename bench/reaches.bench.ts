import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { program, programOptions } from '../test/support/command-line.ts';
import { measureApi } from './api.bench.ts';
import { type BenchServer, openBenchServer } from './bench-server.ts';
import { compareSeconds } from './diff.bench.ts';
import { fillPostgres, fillSqlite } from './generated-databases.ts';
import { type Command, measureInTurn } from './measured-process.ts';
import { findPgDump, findSqliteShell } from './peers.ts';
import { REACH_HEAD, type ReachRow, renderReach } from './reach.ts';

/** By number of tables, with 20 columns each; a megabyte has 1,000,000 bytes. */
const SIZES = [
  { tables: 100, postgres: 1.2, audit: 0.55 },
  { tables: 1_000, postgres: 0.6, sqlite: 4, audit: 1.1 },
  { tables: 10_000, postgres: 0.4, sqlite: 1.9, audit: 6.5, memory: 450, itself: 3, one: 0.6, two: 1.5 },
] as const;

const MEBIBYTE = 1.048576;

interface Ground {
  readonly server: BenchServer;
  readonly directory: string;
  readonly runs: number;
}

/**
 * What Evenkeel wants to reach, and whether it does: whole processes in turn, medians.
 * `--runs 5`: how many of each; `--tables 1000`: no schema of more tables; `--seconds 5`: how long each request to the API is repeated.
 */
export async function runBench(parameters: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...parameters],
    options: {
      runs: { type: 'string', default: '5' },
      tables: { type: 'string', default: '10000' },
      seconds: { type: 'string', default: '5' },
    },
  });
  const tell = (row: ReachRow) => process.stdout.write(renderReach(row));
  const directory = await mkdtemp(join(tmpdir(), 'evenkeel-bench-'));
  const server = await openBenchServer();
  process.stdout.write(REACH_HEAD);
  try {
    const ground = { server, directory, runs: Number(values.runs) };
    for (const size of SIZES.filter(({ tables }) => tables <= Number(values.tables)))
      await measureSize(size, ground, tell);
  } finally {
    await server.close();
    await rm(directory, { recursive: true, force: true });
  }
  for (const [path, reach] of RATES) {
    const rate = await measureApi(path, { runs: '3', seconds: values.seconds });
    tell({ work: `GET ${path}`, evenkeel: rate, unit: '/s', reach, of: 'figure' });
  }
}

const RATES = [
  ['/api/v1/findings?limit=50', 8_000],
  ['/api/v1/audits', 12_000],
] as const;

async function measureSize(
  size: (typeof SIZES)[number],
  { server, directory, runs }: Ground,
  tell: (row: ReachRow) => void,
): Promise<void> {
  const { tables } = size;
  const shape = { tables, columns: 20 };
  const path = join(directory, `${tables}.sqlite`);
  process.stderr.write(`filling two databases with ${tables} tables\n`);
  fillSqlite(path, shape);
  const name = `evenkeel_reaches_${tables}`;
  const url = await server.createDatabase(name);
  await fillPostgres(url, shape);
  const dump = await findPgDump(url, Number.parseInt(server.version, 10));
  tell({
    ...(await heldAgainst(snapshotOf(url), dump, runs)),
    work: `snapshot, PostgreSQL, ${tables} tables`,
    reach: size.postgres,
  });
  if ('sqlite' in size) {
    const shell = await findSqliteShell(path);
    tell({
      ...(await heldAgainst(snapshotOf(path), shell, runs)),
      work: `snapshot, SQLite, ${tables} tables`,
      reach: size.sqlite,
    });
  }
  const [audit] = await measureInTurn([evenkeel('audit', path, url, '--exit-zero')], runs);
  const both = `audit of both engines, ${tables} tables`;
  tell({ work: both, evenkeel: audit?.seconds ?? 0, unit: 's', reach: size.audit, of: 'figure' });
  if ('memory' in size) {
    tell({ work: both, evenkeel: (audit?.peak ?? 0) * MEBIBYTE, unit: 'MB', reach: size.memory, of: 'figure' });
    await measureFiles(size, { path, url, directory, runs }, tell);
  }
  await server.dropDatabase(name);
}

async function measureFiles(
  { tables, itself, one, two }: Extract<(typeof SIZES)[number], { readonly memory: number }>,
  { path, url, directory, runs }: Pick<Ground, 'directory' | 'runs'> & { readonly path: string; readonly url: string },
  tell: (row: ReachRow) => void,
): Promise<void> {
  const [postgres, sqlite] = [join(directory, 'postgres.json'), join(directory, 'sqlite.json')];
  await measureInTurn(
    [evenkeel('snapshot', url, '--output', postgres), evenkeel('snapshot', path, '--output', sqlite)],
    1,
  );
  const [same] = await measureInTurn([evenkeel('audit', `snapshot:${postgres}`, `snapshot:${postgres}`)], runs);
  const work = `two snapshots of ${tables} tables compared`;
  tell({
    work: `audit of a snapshot with itself, ${tables} tables`,
    evenkeel: same?.seconds ?? 0,
    unit: 's',
    reach: itself,
    of: 'figure',
  });
  tell({
    work: `${work}, one engine`,
    evenkeel: await compareSeconds(postgres, postgres, runs),
    unit: 's',
    reach: one,
    of: 'figure',
  });
  tell({
    work: `${work}, two engines`,
    evenkeel: await compareSeconds(sqlite, postgres, runs),
    unit: 's',
    reach: two,
    of: 'figure',
  });
}

async function heldAgainst(own: Command, peer: Command | undefined, runs: number) {
  const [evenkeel, other] = await measureInTurn(peer === undefined ? [own] : [own, peer], runs);
  const beside = peer && other && { name: peer.program, figure: other.seconds };
  return { evenkeel: evenkeel?.seconds ?? 0, unit: 's', peer: beside, of: 'ratio' } as const;
}

function snapshotOf(source: string): Command {
  return evenkeel('snapshot', source);
}

function evenkeel(...words: readonly string[]): Command {
  return { program: process.execPath, arguments: [...programOptions, program, ...words] };
}
