import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { installedTools } from '../scripts/installed-tools.ts';
import { program, programOptions } from '../test/support/command-line.ts';
import { openBenchServer } from './bench-server.ts';
import { fillPostgres } from './generated-databases.ts';
import { type Command, medianOf, tryProcess } from './measured-process.ts';
import { findPgDump } from './peers.ts';

interface Peer {
  readonly name: string;
  readonly leavesOut: string;
  readonly command: Command | undefined;
}

const HEAD = `| program | s | peak MiB | leaves out |
|---|---|---|---|
`;

/**
 * Programs that read the schema of a PostgreSQL database, in turn, medians. What does not run here is told.
 * `--runs 3`: how many of each; `--tables 1000`.
 */
export async function runBench(parameters: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...parameters],
    options: { runs: { type: 'string', default: '3' }, tables: { type: 'string', default: '1000' } },
  });
  const tools = installedTools('peers');
  const directory = await mkdtemp(join(tmpdir(), 'evenkeel-bench-'));
  const server = await openBenchServer();
  try {
    const url = await server.createDatabase('evenkeel_peers');
    await fillPostgres(url, { tables: Number(values.tables), columns: 20 });
    const peers = await peersOf(url, Number.parseInt(server.version, 10), tools, directory);
    process.stdout.write(HEAD);
    for (const peer of peers) process.stdout.write(await measured(peer, Number(values.runs)));
    await server.dropDatabase('evenkeel_peers');
  } finally {
    await server.close();
    await rm(directory, { recursive: true, force: true });
  }
}

async function peersOf(url: string, major: number, tools: string, directory: string): Promise<readonly Peer[]> {
  const node = (...words: readonly string[]): Command => ({ program: process.execPath, arguments: words });
  const schema = join(directory, 'schema.prisma');
  await writeFile(schema, 'datasource db {\n  provider = "postgresql"\n}\n');
  const pull = ['pull', '--dialect', 'postgresql', '--url', url, '--out', join(directory, 'drizzle')];
  return [
    {
      name: 'evenkeel snapshot',
      leavesOut: 'see docs/limits.md',
      command: node(...programOptions, program, 'snapshot', url),
    },
    {
      name: 'pg_dump -s',
      leavesOut: 'nothing of a database; it compares nothing',
      command: await findPgDump(url, major),
    },
    {
      name: 'kysely introspection',
      leavesOut: 'keys, checks, indexes, foreign keys, views’ queries, the text of defaults, functions, triggers',
      command: node(fileURLToPath(new URL('kysely-alone.ts', import.meta.url)), url),
    },
    {
      name: '@pgkit/migra, a database with itself',
      leavesOut: 'comments, owners, rules, statistics, casts, operators, text search, foreign data; one engine alone',
      command: node(join(tools, 'migra'), url, url),
    },
    {
      name: 'drizzle-kit pull',
      leavesOut: 'functions, triggers, extensions, domains, partitions, exclusion constraints, comments',
      command: node(join(tools, 'drizzle-kit'), ...pull),
    },
    {
      name: 'prisma db pull',
      leavesOut: 'checks, triggers, functions, policies, views by default, parts of indexes',
      command: node(join(tools, 'prisma'), 'db', 'pull', '--schema', schema, '--url', url, '--print'),
    },
  ];
}

async function measured({ name, leavesOut, command }: Peer, runs: number): Promise<string> {
  const taken = [];
  for (let run = 0; command !== undefined && run < runs; run += 1) {
    const one = await tryProcess(command);
    if (one === undefined) break;
    taken.push(one);
  }
  const seconds = medianOf(taken.map((one) => one.seconds))?.toFixed(2) ?? 'does not run here';
  return `| ${name} | ${seconds} | ${medianOf(taken.flatMap(({ peak }) => peak ?? []))?.toFixed(0) ?? ''} | ${leavesOut} |\n`;
}
