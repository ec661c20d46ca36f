import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { Client } from 'pg';
import { program, programOptions } from '../test/support/command-line.ts';
import { openBenchServer } from './bench-server.ts';
import { measureInTurn } from './measured-process.ts';
import { generateStatements } from './schema-generator.ts';

const HEAD = `| tenants | tables x columns of each | seconds | peak MiB |
|---|---|---|---|
`;

const SHAPE = { tables: 20, columns: 10 };

/** Every so many tenants one has a column more. */
const DRIFT = 100;

/**
 * The audit of a fleet: schemas of one PostgreSQL database against a template, from the start of the process to its end.
 * `--tenants 1000`; `--runs 3`.
 */
export async function runBench(parameters: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...parameters],
    options: { tenants: { type: 'string', default: '1000' }, runs: { type: 'string', default: '3' } },
  });
  const tenants = Number(values.tenants);
  const directory = await mkdtemp(join(tmpdir(), 'evenkeel-bench-'));
  const server = await openBenchServer();
  try {
    const url = await server.createDatabase('evenkeel_fleet');
    await fillFleet(url, tenants);
    const path = join(directory, 'evenkeel.yaml');
    const fleet = { reference: { database: 'shop', schema: 'public' }, schemas: { of: 'shop', like: 'tenant_*' } };
    await writeFile(path, JSON.stringify({ databases: { shop: { url } }, audits: { fleet } }));
    const audit = {
      program: process.execPath,
      arguments: [...programOptions, program, 'audit', 'fleet', '--config', path, '--exit-zero'],
    };
    const [measured] = await measureInTurn([audit], Number(values.runs));
    const cells = [`${SHAPE.tables} x ${SHAPE.columns}`, measured?.seconds.toFixed(2), measured?.peak?.toFixed(0)];
    process.stdout.write(`${HEAD}| ${tenants} | ${cells.join(' | ')} |\n`);
  } finally {
    await server.close();
    await rm(directory, { recursive: true, force: true });
  }
}

async function fillFleet(url: string, tenants: number): Promise<void> {
  const statements = [...generateStatements(SHAPE, 'postgres')].join(';\n');
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    await client.query('SET synchronous_commit = off');
    await client.query(statements);
    for (let tenant = 1; tenant <= tenants; tenant += 1) {
      const name = `tenant_${String(tenant).padStart(4, '0')}`;
      const drift = tenant % DRIFT === 0 ? '; CREATE TABLE drifted (id integer)' : '';
      await client.query(`CREATE SCHEMA ${name}; SET search_path = ${name}; ${statements}${drift}`);
    }
    await client.query('VACUUM ANALYZE');
  } finally {
    await client.end();
  }
}
