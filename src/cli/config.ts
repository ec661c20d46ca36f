import type { Command } from 'commander';
import { exitCodes } from '../exit-code.ts';
import type { CommandContext } from './command-context.ts';
import { withProgress } from './progress.ts';

const EXAMPLES = `
Examples:
  evenkeel config check
  evenkeel config check deploy/evenkeel.yaml
  evenkeel config check --connect

It fills secrets in, to find missing ones, and shows none. It lists all mistakes
with file, line and column: first those of form; when there are none, those of
names and secrets. It opens no database, except with --connect.

Exit codes:
  0  the configuration is right
  2  with --connect: a database does not answer, or a channel has no address
     that messages may go to
  3  the configuration is not right
`;

export function addConfigCommand(program: Command, context: CommandContext): void {
  const config = program
    .command('config')
    .summary('check the configuration')
    .description('Commands for evenkeel.yaml.')
    .helpCommand(false)
    .addHelpText('after', EXAMPLES);
  config
    .command('check')
    .summary('check a configuration and show what it means')
    .description('Reads a configuration and shows how Evenkeel understands it, or what is wrong and where.')
    .argument('[file]', 'the configuration; default: ./evenkeel.yaml')
    .option('--connect', 'also open each database, and look up the address of each channel; sends no message')
    .addHelpText('after', EXAMPLES)
    .action((file: string | undefined, options: CheckOptions) => check(file, options, context));
}

interface CheckOptions {
  readonly connect?: true;
}

async function check(
  path: string | undefined,
  { connect }: CheckOptions,
  { terminal, end }: CommandContext,
): Promise<void> {
  const { readServiceConfig } = await import('../config/read-service-config.ts');
  const { configText } = await import('./config-text.ts');
  const config = await readServiceConfig(path, { env: process.env });
  await terminal.write(configText(config, new Date()));
  if (connect === undefined) return;
  const { connectionText, tryConnections } = await import('./connections.ts');
  const tried = await withProgress(terminal, (onStep) => tryConnections(config, onStep));
  await terminal.write(connectionText(tried));
  if (tried.some(({ answers }) => !answers)) end(exitCodes.notCompared);
}
