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

The source is only read, once; everything is planted into copies in memory.

Exit codes:
  0  everything planted was found, and no other spelling raised an alarm
  1  something was missed or falsely reported
  2  could not read, or nothing was found there
`;

export function addSelfTestCommand(program: Command, context: CommandContext): void {
  program
    .command('selftest')
    .summary('show that an audit of this schema would find differences')
    .description(
      'Plants a difference into every attribute of every kind of object in a schema, writes the schema in other words, and shows that an audit finds the former and is quiet about the latter.',
    )
    .argument(
      '<source>',
      'postgres://…, sqlite:path, the path of a SQLite file, snapshot:file.json, or answers:file.txt',
    )
    .addOption(new Option('-f, --format <name>', 'how to write the result').choices(['text', 'json']).default('text'))
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
  const report = await withProgress(terminal, async (tell) => {
    const snapshot = await takeSnapshot(source, { onStep: tell });
    tell('auditing the schema against planted copies');
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
