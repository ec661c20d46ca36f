import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { program, programOptions } from '../test/support/command-line.ts';
import { openBenchServer } from './bench-server.ts';
import { fillPostgres, fillSqlite } from './generated-databases.ts';
import { measureInTurn } from './measured-process.ts';

const introspectAlone = fileURLToPath(new URL('introspect-alone.ts', import.meta.url));

const HEAD = `| process | median s | of introspection alone | aim |
|---|---|---|---|
`;

/**
 * A cold gate: from the start of the process to its end, SQLite against PostgreSQL, with what a merge request asks for;
 * held against a process that reads the same two databases and does nothing else. And how soon help is there.
 * `--runs 9`: how many of each; `--tables 100`.
 */
export async function runBench(parameters: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...parameters],
    options: { runs: { type: 'string', default: '9' }, tables: { type: 'string', default: '100' } },
  });
  const directory = await mkdtemp(join(tmpdir(), 'evenkeel-bench-'));
  const server = await openBenchServer();
  try {
    const shape = { tables: Number(values.tables), columns: 20 };
    const path = join(directory, 'gate.sqlite');
    fillSqlite(path, shape);
    const url = await server.createDatabase('evenkeel_gate');
    await fillPostgres(url, shape);
    const run = (...words: readonly string[]) => ({
      program: process.execPath,
      arguments: [...programOptions, ...words],
    });
    const mergeRequest = ['--format', 'text', '--format', `sarif=${join(directory, 'gate.sarif')}`];
    const [alone, gate, formats, help] = await measureInTurn(
      [
        run(introspectAlone, path, url),
        run(program, 'audit', path, url, '--exit-zero'),
        run(program, 'audit', path, url, '--exit-zero', ...mergeRequest),
        run(program, '--help'),
      ],
      Number(values.runs),
    );
    if (alone === undefined || gate === undefined || formats === undefined || help === undefined) return;
    const ratio = (seconds: number) => (seconds / alone.seconds).toFixed(2);
    const rows = [
      ['introspection alone', alone.seconds, '1.00', ''],
      ['evenkeel audit', gate.seconds, ratio(gate.seconds), '1.5'],
      ['evenkeel audit --format text --format sarif=…', formats.seconds, ratio(formats.seconds), '1.5'],
      ['evenkeel --help', help.seconds, '', '0.1 s'],
    ] as const;
    const lines = rows.map(
      ([name, seconds, share, aim]) => `| ${name} | ${seconds.toFixed(3)} | ${share} | ${aim} |\n`,
    );
    process.stdout.write(HEAD + lines.join(''));
  } finally {
    await server.close();
    await rm(directory, { recursive: true, force: true });
  }
}
