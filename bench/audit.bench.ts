import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { program, programOptions } from '../test/support/command-line.ts';
import { openBenchServer } from './bench-server.ts';
import { fillPostgres, fillSqlite } from './generated-databases.ts';
import { measureInTurn } from './measured-process.ts';

const HEAD = `| tables x columns | seconds | peak MiB |
|---|---|---|
`;

/**
 * Whole audits, from the start of the process to its end: SQLite against PostgreSQL, read, judged and rendered as text.
 * `--runs 3`: how many of each; `--tables 1000`: no schema of more tables.
 */
export async function runBench(parameters: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...parameters],
    options: { runs: { type: 'string', default: '3' }, tables: { type: 'string', default: '10000' } },
  });
  const sizes = [100, 1_000, 10_000].filter((tables) => tables <= Number(values.tables));
  const directory = await mkdtemp(join(tmpdir(), 'evenkeel-bench-'));
  const server = await openBenchServer();
  try {
    process.stdout.write(HEAD);
    for (const tables of sizes) {
      const shape = { tables, columns: 20 };
      const path = join(directory, `${tables}.sqlite`);
      fillSqlite(path, shape);
      const url = await server.createDatabase(`evenkeel_audit_${tables}`);
      await fillPostgres(url, shape);
      const audit = {
        program: process.execPath,
        arguments: [...programOptions, program, 'audit', path, url, '--exit-zero'],
      };
      const [measured] = await measureInTurn([audit], Number(values.runs));
      if (measured !== undefined) {
        process.stdout.write(
          `| ${tables} x ${shape.columns} | ${measured.seconds.toFixed(2)} | ${measured.peak?.toFixed(0)} |\n`,
        );
      }
    }
  } finally {
    await server.close();
    await rm(directory, { recursive: true, force: true });
  }
}
