import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { program, programOptions } from '../test/support/command-line.ts';
import { openBenchServer } from './bench-server.ts';
import { fillPostgres, fillSqlite } from './generated-databases.ts';
import { type Command, type Measurement, measureInTurn } from './measured-process.ts';
import { findPgDump, findSqliteShell } from './peers.ts';
import type { Shape } from './schema-generator.ts';

const SHAPES: readonly Shape[] = [
  { tables: 100, columns: 20 },
  { tables: 1_000, columns: 20 },
  { tables: 10_000, columns: 20 },
  { tables: 20, columns: 1_000 },
];

const HEAD = `| engine | tables x columns | Evenkeel s | peak MiB | peer | peer s | Evenkeel / peer |
|---|---|---|---|---|---|---|
`;

/**
 * Whole processes in turn: Evenkeel reads a generated schema into a snapshot, and the engine's own tool writes it out.
 * `--runs 5`: how many of each; `--tables 1000`: no schema of more tables.
 */
export async function runBench(parameters: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...parameters],
    options: { runs: { type: 'string', default: '5' }, tables: { type: 'string', default: '10000' } },
  });
  const runs = Number(values.runs);
  const shapes = SHAPES.filter((shape) => shape.tables <= Number(values.tables));
  const directory = await mkdtemp(join(tmpdir(), 'evenkeel-bench-'));
  const server = await openBenchServer();
  try {
    process.stdout.write(HEAD);
    for (const [place, shape] of shapes.entries()) {
      const path = join(directory, `${place}.sqlite`);
      tellFilling('SQLite', shape);
      fillSqlite(path, shape);
      await compare('SQLite', shape, path, await findSqliteShell(path), runs);
    }
    for (const [place, shape] of shapes.entries()) {
      const name = `evenkeel_bench_${place}`;
      const url = await server.createDatabase(name);
      tellFilling('PostgreSQL', shape);
      await fillPostgres(url, shape);
      const dump = await findPgDump(url, Number.parseInt(server.version, 10));
      await compare(`PostgreSQL ${server.version}`, shape, url, dump, runs);
      await server.dropDatabase(name);
    }
  } finally {
    await server.close();
    await rm(directory, { recursive: true, force: true });
  }
}

/** SQLite reads its whole catalogue again at every CREATE: 10,000 tables take it minutes. */
function tellFilling(engine: string, { tables, columns }: Shape): void {
  process.stderr.write(`filling ${engine} with ${tables} tables of ${columns} columns\n`);
}

async function compare(
  engine: string,
  shape: Shape,
  source: string,
  peer: Command | undefined,
  runs: number,
): Promise<void> {
  const own: Command = { program: process.execPath, arguments: [...programOptions, program, 'snapshot', source] };
  const [evenkeel, other] = await measureInTurn(peer === undefined ? [own] : [own, peer], runs);
  if (evenkeel !== undefined) process.stdout.write(renderRow(engine, shape, evenkeel, peer, other));
}

function renderRow(
  engine: string,
  shape: Shape,
  evenkeel: Measurement,
  peer: Command | undefined,
  other: Measurement | undefined,
): string {
  const cells = [
    engine,
    `${shape.tables} x ${shape.columns}`,
    evenkeel.seconds.toFixed(2),
    evenkeel.peak?.toFixed(0) ?? 'unknown',
    peer?.program ?? 'none comparable',
    other?.seconds.toFixed(2) ?? '',
    other === undefined ? '' : (evenkeel.seconds / other.seconds).toFixed(2),
  ];
  return `| ${cells.join(' | ')} |\n`;
}
