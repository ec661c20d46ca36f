import type { Command } from 'commander';
import type { CommandContext } from './command-context.ts';

const EXAMPLES = `
Examples:
  evenkeel config check
  evenkeel config check deploy/evenkeel.yaml

It fills secrets in, to find missing ones, and shows none. It opens no database.

Exit codes:
  0  the configuration is right
  3  it is not; the message has file, line and column
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
    .addHelpText('after', EXAMPLES)
    .action((file: string | undefined) => check(file, context));
}

async function check(path: string | undefined, { terminal }: CommandContext): Promise<void> {
  const { readServiceConfig } = await import('../config/read-service-config.ts');
  const { configText } = await import('./config-text.ts');
  const config = await readServiceConfig(path, { env: process.env });
  await terminal.write(configText(config, new Date()));
}
