import type { Command } from 'commander';
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
  0  the other side took the message
  2  it did not, and why
  3  wrong usage or configuration
`;

const CONFIG = ['-c, --config <file>', 'configuration; by default ./evenkeel.yaml'] as const;

/** How many messages of a state are listed. */
const LISTED = 1_000;

export function addNotifyCommand(program: Command, context: CommandContext): void {
  const notify = program
    .command('notify')
    .summary('try the channels, and see what was not delivered')
    .description('What has to do with those who are told.')
    .helpCommand(false)
    .addHelpText('after', EXAMPLES);
  notify
    .command('test')
    .summary('send a test message')
    .description('Sends a test message to a channel the way all others go, and says what the other side answered.')
    .argument('<channel>', 'its name in the configuration')
    .option(...CONFIG)
    .action((channel: string, options: NotifyOptions) => test(channel, options, context));
  notify
    .command('list')
    .summary('list what was not delivered')
    .description('Lists the messages that wait to be sent, and those that were given up: id, channel, when, why.')
    .option(...CONFIG)
    .action((options: NotifyOptions) => list(options, context));
  notify
    .command('resend')
    .summary('have messages that were given up sent after all')
    .description('Lets the service send messages that were given up, from the first attempt on.')
    .argument('[ids...]', 'their ids; by default all')
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
    await terminal.write(`${channel}: delivered; the other side answered ${answer}\n`);
  } finally {
    await store.close();
  }
}

async function list({ config }: NotifyOptions, { terminal }: CommandContext): Promise<void> {
  const { listDeliveries } = await import('../store/deliveries.ts');
  const { deliveryLines } = await import('./delivery-lines.ts');
  const deliveries = await withStore(config, async (store) => [
    ...(await listDeliveries(store, { state: 'dead', limit: LISTED })),
    ...(await listDeliveries(store, { state: 'pending', limit: LISTED })),
  ]);
  if (deliveries.length === 0) terminal.say('everything was delivered');
  await terminal.write(deliveryLines(deliveries));
}

async function resend(ids: readonly string[], { config }: NotifyOptions, { terminal }: CommandContext): Promise<void> {
  const { reviveDeliveries } = await import('../store/deliveries.ts');
  const count = await withStore(config, (store) => reviveDeliveries(store, { ids, now: new Date() }));
  terminal.say(`${count} of the messages that were given up will be sent again`);
}
