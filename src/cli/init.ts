import type { Command } from 'commander';
import type { FoundDatabase } from '../config/discovery/found-database.ts';
import { EvenkeelError } from '../errors.ts';
import type { AskedPair } from './asked-pair.ts';
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
On a terminal it asks which two databases are compared.
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
  const databases = await findDatabases('.', process.env);
  const { found, pair } = await chosenPair(databases);
  await writeOutput(DEFAULT_CONFIG, renderFirstConfig({ found, pair, schema: await schemaPath() }));
  await terminal.write(`${await foundText(found)}\n${DEFAULT_CONFIG} is written. ${await nextText(found, pair)}\n`);
}

/** On a terminal a person says which two are compared; elsewhere the proposal is taken. */
async function chosenPair(found: readonly FoundDatabase[]): Promise<AskedPair> {
  const { firstPair } = await import('../config/discovery/first-config.ts');
  if (!process.stdin.isTTY || !process.stdout.isTTY) return { found, pair: firstPair(found) };
  const { askedPair } = await import('./asked-pair.ts');
  return askedPair(found, { input: process.stdin, output: process.stdout });
}

async function foundText(found: readonly FoundDatabase[]): Promise<string> {
  if (found.length === 0) return 'No database was found here; add yours to the file.\n';
  const { printable } = await import('../../reports/index.ts');
  const width = Math.max(...found.map(({ name }) => name.length));
  return found.map(({ name, url, where }) => `${name.padEnd(width)}  ${printable(url)}  (from ${where})\n`).join('');
}

async function nextText(found: readonly FoundDatabase[], pair: AskedPair['pair']): Promise<string> {
  const { FIRST_AUDIT } = await import('../config/discovery/first-config.ts');
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
  return pair === undefined ? 'Next: evenkeel config check' : `Next: evenkeel audit ${FIRST_AUDIT}`;
}

/**
 * The schema in the package, as everyone who installs it finds it: in the `node_modules` here or above. Without one it is
 * where `npm install` will put it.
 */
async function schemaPath(): Promise<string> {
  const { existsSync } = await import('node:fs');
  const { dirname, resolve } = await import('node:path');
  let [folder, up] = [process.cwd(), './'];
  while (!existsSync(resolve(folder, INSTALLED))) {
    if (dirname(folder) === folder) return `./${INSTALLED}`;
    [folder, up] = [dirname(folder), up === './' ? '../' : `../${up}`];
  }
  return `${up}${INSTALLED}`;
}

const INSTALLED = 'node_modules/evenkeel/docs/schemas/config.schema.json';
