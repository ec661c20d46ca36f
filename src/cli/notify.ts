import type { Command } from 'commander';
import type { Delivery } from '../store/tables.ts';
import type { CommandContext } from './command-context.ts';
import { withStore } from './opened-store.ts';

interface NotifyOptions {
  readonly config?: string;
}

const EXAMPLES = `
Examples:
  evenkeel notify test team
  evenkeel notify list
  evenkeel notify resend

Exit codes of test:
  0  the receiver accepted the message
  2  it did not; the message says why
  3  wrong usage or configuration
`;

const CONFIG = ['-c, --config <file>', 'configuration; default: ./evenkeel.yaml'] as const;

/** How many messages of a state are listed. */
const LISTED = 1_000;

export function addNotifyCommand(program: Command, context: CommandContext): void {
  const notify = program
    .command('notify')
    .summary('test channels, and list undelivered messages')
    .description('Commands for notifications.')
    .helpCommand(false)
    .addHelpText('after', EXAMPLES);
  notify
    .command('test')
    .summary('send a test message')
    .description('Sends a test message to a channel like any other message, and prints the answer of the receiver.')
    .argument('<channel>', 'the name of the channel in the configuration')
    .option(...CONFIG)
    .action((channel: string, options: NotifyOptions) => test(channel, options, context));
  notify
    .command('list')
    .summary('list undelivered messages')
    .description('Lists messages that wait to be sent or were given up: id, channel, time, reason.')
    .option(...CONFIG)
    .action((options: NotifyOptions) => list(options, context));
  notify
    .command('resend')
    .summary('send given-up messages again')
    .description('Makes the service send given-up messages again, starting with the first attempt.')
    .argument('[ids...]', 'their ids; default: all')
    .option(...CONFIG)
    .action((ids: readonly string[], options: NotifyOptions) => resend(ids, options, context));
}

async function test(channel: string, { config }: NotifyOptions, { terminal }: CommandContext): Promise<void> {
  const [{ readChannelConfig }, { openStore }, { openLog }, { sendTest }] = await Promise.all([
    import('../config/read-store-config.ts'),
    import('../store/open-store.ts'),
    import('../log.ts'),
    import('../notify/send-test.ts'),
  ]);
  const { store: kept, channels } = await readChannelConfig(config, { env: process.env });
  const store = await openStore(kept.url);
  try {
    const log = openLog('silent');
    const answer = await sendTest(channel, { store, log, channels, signal: new AbortController().signal });
    await terminal.write(`${channel}: delivered; the receiver answered ${answer}\n`);
  } finally {
    await store.close();
  }
}

async function list({ config }: NotifyOptions, { terminal }: CommandContext): Promise<void> {
  const { listDeliveries } = await import('../store/deliveries.ts');
  const deliveries = await withStore(config, async (store) => [
    ...(await listDeliveries(store, { state: 'dead', limit: LISTED })),
    ...(await listDeliveries(store, { state: 'pending', limit: LISTED })),
  ]);
  if (deliveries.length === 0) terminal.say('everything was delivered');
  await terminal.write(await deliveryLines(deliveries));
}

async function resend(ids: readonly string[], { config }: NotifyOptions, { terminal }: CommandContext): Promise<void> {
  const { reviveDeliveries } = await import('../store/deliveries.ts');
  const count = await withStore(config, (store) => reviveDeliveries(store, { ids, now: new Date() }));
  terminal.say(`${count} given-up ${count === 1 ? 'message' : 'messages'} will be sent again`);
}

/** Messages for people, one per line, with the answer of the receiver below. */
async function deliveryLines(deliveries: readonly Delivery[]): Promise<string> {
  const { printable } = await import('../../reports/index.ts');
  return deliveries
    .map(({ id, channel, state, attempts, created_at, next_at, last_error }) => {
      const fate = state === 'dead' ? 'given up' : `next try ${next_at}`;
      const why = last_error === null ? '' : `  ${printable(last_error)}\n`;
      return `${id}  ${channel}  ${created_at}  attempts ${attempts}, ${fate}\n${why}`;
    })
    .join('');
}
