import type { Command } from 'commander';
import { exitCodes } from '../exit-code.ts';
import type { CommandContext } from './command-context.ts';

interface HealthOptions {
  readonly config?: string;
  readonly ready?: true;
}

/** Milliseconds. */
const ANSWER_TIMEOUT = 4_000;

const EXAMPLES = `
Examples:
  evenkeel health
  evenkeel health --ready --config /etc/evenkeel/evenkeel.yaml

It asks the address of service.host and service.port on this machine, and needs no token and no secret.

Exit codes:
  0  the service works
  1  it does not, or does not answer
  3  wrong usage or configuration
`;

export function addHealthCommand(program: Command, context: CommandContext): void {
  program
    .command('health')
    .summary('ask whether the service on this machine works')
    .description(
      'Asks the service that runs with this configuration whether it works. The image uses it as its health check.',
    )
    .option('-c, --config <file>', 'configuration; default: ./evenkeel.yaml')
    .option('--ready', 'ask for its store and its scheduler too')
    .addHelpText('after', EXAMPLES)
    .action((options: HealthOptions) => health(options, context));
}

async function health({ config, ready }: HealthOptions, { terminal, end }: CommandContext): Promise<void> {
  const { readListeningUrl } = await import('../config/listening-url.ts');
  const url = `${await readListeningUrl(config, { env: process.env })}${ready === true ? '/readyz' : '/livez'}`;
  const { works, said } = await answerOf(url);
  terminal.say(`${url} ${said}`);
  if (!works) end(exitCodes.findings);
}

interface Answer {
  readonly works: boolean;
  /** The end of a sentence. */
  readonly said: string;
}

async function answerOf(url: string): Promise<Answer> {
  try {
    const answer = await fetch(url, { signal: AbortSignal.timeout(ANSWER_TIMEOUT), redirect: 'error' });
    const text = await answer.text();
    return { works: answer.ok, said: `answers ${answer.status}: ${text.slice(0, 500)}` };
  } catch (error) {
    const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
    return { works: false, said: `does not answer: ${cause instanceof Error ? cause.message : String(cause)}` };
  }
}
