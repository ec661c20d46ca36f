import type { Command } from 'commander';
import type { CommandContext } from './command-context.ts';

interface ServeOptions {
  readonly config?: string;
  readonly logLevel: string;
}

const EXAMPLES = `
Examples:
  evenkeel serve
  evenkeel serve --config /etc/evenkeel/evenkeel.yaml
  kill -HUP <pid>    takes a changed configuration; a bad one is refused and the old one stays
`;

export function addServeCommand(program: Command, context: CommandContext): void {
  program
    .command('serve')
    .summary('run audits on their schedules and serve the HTTP API')
    .description(
      'Runs the audits of the configuration on their schedules, keeps what they find, and serves it over HTTP.',
    )
    .option('-c, --config <file>', 'configuration; by default ./evenkeel.yaml')
    .option('--log-level <level>', 'trace, debug, info, warn or error', 'info')
    .addHelpText('after', EXAMPLES)
    .action((options: ServeOptions) => serve(options, context));
}

async function serve({ config, logLevel }: ServeOptions, { terminal }: CommandContext): Promise<void> {
  const [{ openLiveConfig }, { openLog }, { openService }, { readVersion }] = await Promise.all([
    import('../config/live-config.ts'),
    import('../log.ts'),
    import('../service/open-service.ts'),
    import('./version.ts'),
  ]);
  const log = openLog(logLevel);
  const live = await openLiveConfig(config, { env: process.env });
  const service = await openService(live, readVersion(), log);
  terminal.say(`serves ${service.url}`);
  process.on('SIGHUP', () => {
    live.reload().then(
      () => log.info('service: the configuration was read again'),
      (error: unknown) => log.error({ err: error }, 'service: the configuration was refused; the old one stays'),
    );
  });
  await new Promise<void>((resolve) => {
    for (const signal of ['SIGTERM', 'SIGINT'] as const) {
      process.removeAllListeners(signal);
      process.once(signal, () => resolve());
    }
  });
  log.info('service: ends');
  await service.close();
}
