import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { program, programOptions } from '../test/support/command-line.ts';
import { openBenchServer } from './bench-server.ts';
import { measureInTurn } from './measured-process.ts';

const HEAD = `| migrations of each engine | step by step, with the commits, seconds | peak MiB | bare replay of both, seconds |
|---|---|---|---|
`;

/** Each table comes with one migration, and four more change it. */
const EACH = 5;

/**
 * The migrations of two engines, run step by step and paired, against a snapshot of each folder, which only replays it.
 * `--migrations 1000`; `--runs 3`.
 */
export async function runBench(parameters: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...parameters],
    options: { migrations: { type: 'string', default: '1000' }, runs: { type: 'string', default: '3' } },
  });
  const count = Number(values.migrations);
  const directory = await mkdtemp(join(tmpdir(), 'evenkeel-bench-'));
  const server = await openBenchServer();
  try {
    const url = await server.createDatabase('evenkeel_migrations');
    const [sqlite, postgres] = [join(directory, 'sqlite'), join(directory, 'postgres')];
    await fill(sqlite, count, sqliteMigration);
    await fill(postgres, count, postgresMigration);
    const command = (...words: readonly string[]) => ({
      program: process.execPath,
      arguments: [...programOptions, program, ...words],
      environment: { EVENKEEL_SCRATCH_URL: url },
    });
    const [steps, first, second] = await measureInTurn(
      [
        command('migrations', sqlite, postgres, '--exit-zero'),
        command('snapshot', `migrations:${sqlite}`),
        command('snapshot', `migrations:${postgres}`),
      ],
      Number(values.runs),
    );
    const bare = (first?.seconds ?? Number.NaN) + (second?.seconds ?? Number.NaN);
    const cells = [steps?.seconds.toFixed(1), steps?.peak?.toFixed(0), bare.toFixed(1)];
    process.stdout.write(`${HEAD}| ${count} | ${cells.join(' | ')} |\n`);
  } finally {
    await server.close();
    await rm(directory, { recursive: true, force: true });
  }
}

type Migration = (table: string, change: number) => string;

async function fill(folder: string, count: number, migration: Migration): Promise<void> {
  await mkdir(folder);
  for (let number = 0; number < count; number += 1) {
    const name = `${String(number + 1).padStart(5, '0')}_change.sql`;
    await writeFile(join(folder, name), migration(`t${Math.floor(number / EACH)}`, number % EACH));
  }
}

const COLUMNS = Array.from({ length: 8 }, (_, place) => `c${place} text`).join(', ');

function shared(table: string, change: number): string {
  switch (change) {
    case 1:
      return `ALTER TABLE ${table} ADD COLUMN added integer;`;
    case 2:
      return `CREATE INDEX ${table}_added ON ${table} (added);`;
    default:
      return `ALTER TABLE ${table} ADD COLUMN told text DEFAULT 'no';`;
  }
}

const sqliteMigration: Migration = (table, change) => {
  if (change === 0) return `CREATE TABLE ${table} (id INTEGER PRIMARY KEY, ${COLUMNS});`;
  if (change < EACH - 1) return shared(table, change);
  const columns = `id INTEGER PRIMARY KEY, ${COLUMNS}, added integer, told text NOT NULL DEFAULT 'no'`;
  return [
    `CREATE TABLE ${table}_new (${columns});`,
    `INSERT INTO ${table}_new SELECT * FROM ${table};`,
    `DROP TABLE ${table};`,
    `ALTER TABLE ${table}_new RENAME TO ${table};`,
    `CREATE INDEX ${table}_added ON ${table} (added);`,
  ].join('\n');
};

const postgresMigration: Migration = (table, change) => {
  if (change === 0) return `CREATE TABLE ${table} (id integer PRIMARY KEY, ${COLUMNS});`;
  if (change < EACH - 1) return shared(table, change);
  return `ALTER TABLE ${table} ALTER COLUMN told SET NOT NULL;`;
};
