import { type Command, Option } from 'commander';
import { exitCodes } from '../exit-code.ts';
import type { CommandContext } from './command-context.ts';
import { withProgress } from './progress.ts';

interface SelfTestOptions {
  readonly format: 'text' | 'json';
}

const EXAMPLES = `
Examples:
  evenkeel selftest postgres://app@db.example.com/app
  evenkeel selftest app.db --format json

It reads the source once, and plants differences only in copies in memory.

Exit codes:
  0  every planted difference was found, and no rewrite raised an alarm
  1  a difference was missed, or a rewrite raised an alarm
  2  the source could not be read, or contains nothing
`;

export function addSelfTestCommand(program: Command, context: CommandContext): void {
  program
    .command('selftest')
    .summary('prove that an audit of this schema finds differences')
    .description(
      'Plants a difference in every attribute of every kind of object in a schema, and rewrites the schema without changing its meaning. Then it checks that an audit finds each difference and raises no alarm about a rewrite.',
    )
    .argument(
      '<source>',
      'postgres://…, sqlite:path, the path of a SQLite file, snapshot:file.json, or answers:file.txt',
    )
    .addOption(new Option('-f, --format <name>', 'format of the result').choices(['text', 'json']).default('text'))
    .addHelpText('after', EXAMPLES)
    .action((source: string, options: SelfTestOptions) => runSelfTest(source, options, context));
}

async function runSelfTest(
  source: string,
  { format }: SelfTestOptions,
  { terminal, end }: CommandContext,
): Promise<void> {
  const { takeSnapshot } = await import('../audit/take-snapshot.ts');
  const { selfTest } = await import('../selftest/self-test.ts');
  const report = await withProgress(terminal, async (onStep) => {
    const snapshot = await takeSnapshot(source, { onStep });
    onStep('auditing the schema against planted copies');
    return selfTest(snapshot);
  });
  if (format === 'json') await terminal.write(`${JSON.stringify(report, null, 2)}\n`);
  else {
    const { selfTestText } = await import('./self-test-text.ts');
    await terminal.write(selfTestText(report, terminal.style.width));
  }
  end(EXIT_CODES[report.verdict]);
}

const EXIT_CODES = {
  proved: exitCodes.parity,
  'not-proved': exitCodes.findings,
  nothing: exitCodes.notCompared,
} as const;
