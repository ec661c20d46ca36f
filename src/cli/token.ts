import type { Command } from 'commander';
import type { CommandContext } from './command-context.ts';
import { withStore } from './opened-store.ts';

interface StoreOptions {
  readonly config?: string;
}

interface CreateOptions extends StoreOptions {
  readonly name: string;
  readonly scope: string;
  readonly until?: string;
}

const SCOPES = `
Scopes:
  read         see everything
  run          start runs
  acknowledge  acknowledge findings, and release them
  admin        everything

Examples:
  evenkeel token create --name grafana --scope read
  evenkeel token create --name ci --scope read,run --until 2027-01-31
`;

const CONFIG = ['-c, --config <file>', 'configuration; default: ./evenkeel.yaml'] as const;

export function addTokenCommand(program: Command, context: CommandContext): void {
  const token = program
    .command('token')
    .summary('create, list and revoke tokens of the API')
    .description('Tokens of the HTTP API. The store keeps only a hash of each.')
    .helpCommand(false);
  token
    .command('create')
    .summary('create a token; it is shown once')
    .description('Creates a token and prints it on stdout. It is shown only once: the store keeps its hash.')
    .requiredOption('--name <name>', 'who it is for; shown in lists and logs')
    .requiredOption('--scope <scopes>', 'its scopes, with commas: read, run, acknowledge, admin')
    .option('--until <day>', 'its last day, in UTC: 2027-01-31; default: none')
    .option(...CONFIG)
    .addHelpText('after', SCOPES)
    .action((options: CreateOptions) => create(options, context));
  token
    .command('list')
    .summary('list the tokens, without their values')
    .description('Lists the tokens: id, name, scopes, first and last day.')
    .option(...CONFIG)
    .action((options: StoreOptions) => list(options, context));
  token
    .command('revoke')
    .summary('revoke a token')
    .description('Revokes a token: it stops working.')
    .argument('<token>', 'its id, or its name if only one token has it')
    .option(...CONFIG)
    .action((which: string, options: StoreOptions) => revoke(which, options, context));
}

async function create({ name, scope, until, config }: CreateOptions, { terminal }: CommandContext): Promise<void> {
  const { createToken, parseTokenRequest } = await import('../access/manage-tokens.ts');
  const now = new Date();
  const request = parseTokenRequest({ name, scopes: scope, until }, now);
  const { secret, token } = await withStore(config, (store) => createToken(store, request, now));
  terminal.say(`created the token "${token.name}" (${token.id}); it is shown only once`);
  await terminal.write(`${secret}\n`);
}

async function list({ config }: StoreOptions, { terminal }: CommandContext): Promise<void> {
  const { listTokens } = await import('../store/tokens.ts');
  const { tokenTable } = await import('./token-table.ts');
  const tokens = await withStore(config, listTokens);
  if (tokens.length === 0) terminal.say('there are no tokens; create one with "evenkeel token create"');
  await terminal.write(tokenTable(tokens, new Date()));
}

async function revoke(which: string, { config }: StoreOptions, { terminal }: CommandContext): Promise<void> {
  const { revokeTokenNamed } = await import('../access/manage-tokens.ts');
  const { id, name } = await withStore(config, (store) => revokeTokenNamed(store, which));
  terminal.say(`revoked the token "${name}" (${id})`);
}
