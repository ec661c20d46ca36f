import type { Command } from 'commander';
import type { FoundDatabase } from '../config/discovery/found-database.ts';
import { EvenkeelError } from '../errors.ts';
import type { CommandContext } from './command-context.ts';

interface InitOptions {
  readonly force?: boolean;
}

const EXAMPLES = `
Examples:
  evenkeel init
  evenkeel init --force

It looks for SQLite files here and in the directories below, for variables with the URL of a database in the
environment and in .env files, and for PostgreSQL servers in a compose file. It opens no database and copies no password.
`;

export function addInitCommand(program: Command, context: CommandContext): void {
  program
    .command('init')
    .summary('write a first configuration')
    .description('Looks for databases and writes a commented evenkeel.yaml that names them.')
    .option('--force', 'replace an existing evenkeel.yaml')
    .addHelpText('after', EXAMPLES)
    .action((options: InitOptions) => init(options, context));
}

async function init({ force = false }: InitOptions, { terminal }: CommandContext): Promise<void> {
  const { stat } = await import('node:fs/promises');
  const { DEFAULT_CONFIG } = await import('../config/config-file.ts');
  const { findDatabases } = await import('../config/discovery/find-databases.ts');
  const { renderFirstConfig } = await import('../config/discovery/first-config.ts');
  const { writeOutput } = await import('./output.ts');
  const present = await stat(DEFAULT_CONFIG).catch(() => undefined);
  if (present !== undefined && !force) {
    throw new EvenkeelError('E_USAGE', `"${DEFAULT_CONFIG}" exists already; --force replaces it.`);
  }
  const found = await findDatabases('.', process.env);
  await writeOutput(DEFAULT_CONFIG, renderFirstConfig(found, await schemaPath()));
  await terminal.write(`${await foundText(found)}\n${DEFAULT_CONFIG} is written. ${await nextText(found)}\n`);
}

async function foundText(found: readonly FoundDatabase[]): Promise<string> {
  if (found.length === 0) return 'No database was found here; add yours to the file.\n';
  const { printable } = await import('../../reports/index.ts');
  const width = Math.max(...found.map(({ name }) => name.length));
  return found.map(({ name, url, where }) => `${name.padEnd(width)}  ${printable(url)}  (from ${where})\n`).join('');
}

async function nextText(found: readonly FoundDatabase[]): Promise<string> {
  const { FIRST_AUDIT, firstPair } = await import('../config/discovery/first-config.ts');
  const environment = new Map(Object.entries(process.env));
  const unset = found.flatMap(({ variables, where }) =>
    variables.filter((variable) => (environment.get(variable) ?? '') === '').map((variable) => ({ variable, where })),
  );
  if (unset.length > 0) {
    const names = [...new Set(unset.map(({ variable }) => variable))].join(', ');
    const [file] = unset.flatMap(({ where }) => (where.startsWith('.env') ? [where] : []));
    const how = file === undefined ? '' : `; a shell reads them from ${file} with: set -a; . ./${file}; set +a`;
    return `Put ${names} into the environment${how}\nNext: evenkeel config check`;
  }
  return firstPair(found) === undefined ? 'Next: evenkeel config check' : `Next: evenkeel audit ${FIRST_AUDIT}`;
}

/** The schema in this package; a relative path if it is below the working directory. */
async function schemaPath(): Promise<string> {
  const { findPackageJSON } = await import('node:module');
  const { dirname, join, relative, sep } = await import('node:path');
  const schema = join(dirname(findPackageJSON(import.meta.url) ?? '.'), 'docs', 'schemas', 'config.schema.json');
  const path = relative(process.cwd(), schema);
  return path.startsWith('..') ? schema : `./${path.replaceAll(sep, '/')}`;
}
