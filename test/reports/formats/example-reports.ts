import { readFile } from 'node:fs/promises';
import type { ParityReport } from '../../../reports/index.ts';
import { runAudit } from '../../../src/audit/run-audit.ts';
import { readConfig } from '../../../src/config/read-config.ts';
import { postgresDatabase, sqliteDatabase } from '../../support/databases.ts';
import { dressed } from '../../support/dressed.ts';
import { gatedReport } from './gated-report.ts';

const EXAMPLE = new URL('../../../examples/dual-database/', import.meta.url);

/** Names that a terminal, Markdown or HTML would obey. */
const HOSTILE = [
  '\u001b[31mred\u001b[0m',
  'two\nlines\r\n# heading',
  '\u202ereversed\u2066\u200b',
  '<script>alert(1)</script>',
  '[link](https://example.com) ![image](x)',
  'a|b\\|c',
  '``` `tick`',
  '@everyone #1 *bold* _under_',
  '- item',
  '=1+1',
  '..',
  '::error file=x::pwned',
  'long '.repeat(60),
];

async function auditExample(): Promise<ParityReport> {
  await using expected = await sqliteDatabase(await readFile(new URL('after/sqlite.sql', EXAMPLE), 'utf8'));
  await using actual = await postgresDatabase(await readFile(new URL('after/postgres.sql', EXAMPLE), 'utf8'));
  const { systems = {} } = await readConfig(new URL('evenkeel.yaml', EXAMPLE).pathname);
  return await runAudit({ expected: expected.path, actual: actual.url, systems });
}

async function auditHostile(): Promise<ParityReport> {
  const tables = HOSTILE.map(
    (name) => `CREATE TABLE "${name}" (id INTEGER, value TEXT DEFAULT '${name}', "${name}" TEXT);`,
  );
  const lacking = HOSTILE.map((name) => `CREATE TABLE "${name}" (id INTEGER, value TEXT);`);
  await using expected = await sqliteDatabase(tables.join('\n'));
  await using actual = await sqliteDatabase(lacking.join('\n'));
  return await runAudit({
    expected: expected.path,
    actual: actual.path,
    systems: { [HOSTILE[3] ?? '']: { needs: [HOSTILE[1] ?? ''] } },
  });
}

async function auditEqual(): Promise<ParityReport> {
  await using database = await sqliteDatabase('CREATE TABLE notes (id INTEGER PRIMARY KEY, body TEXT NOT NULL)');
  return await runAudit({ expected: database.path, actual: database.path });
}

async function auditNothing(): Promise<ParityReport> {
  await using database = await sqliteDatabase();
  return await runAudit({ expected: database.path, actual: database.path });
}

/** What formats are tried on, by name; sources, versions and times are the same everywhere. */
export const exampleReports: readonly (readonly [name: string, read: () => Promise<ParityReport>])[] = [
  ['dual-database', async () => dressed(await auditExample())],
  ['hostile-names', async () => dressed(await auditHostile())],
  ['parity', async () => dressed(await auditEqual())],
  ['gated', async () => dressed(await gatedReport())],
  ['nothing', async () => dressed(await auditNothing())],
];

/** The example of that name. */
export async function exampleReport(name: string): Promise<ParityReport> {
  const read = exampleReports.find(([known]) => known === name)?.[1];
  if (read === undefined) throw new Error(`There is no example "${name}".`);
  return await read();
}
