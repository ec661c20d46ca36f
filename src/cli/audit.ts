import { type Command, Option } from 'commander';
import { exitCodeOf, exitCodes, type Threshold, thresholds } from '../exit-code.ts';
import type { CommandContext } from './command-context.ts';
import { formatOption } from './format-option.ts';
import { withProgress } from './progress.ts';

interface AuditOptions {
  readonly format: string;
  readonly output?: string;
  readonly failOn: Threshold;
  readonly exitZero?: true;
  readonly strictCoverage?: true;
  readonly config?: string;
  readonly quiet?: true;
}

const SOURCES = `
A source is one of
  postgres://user@host:5432/database   a PostgreSQL database
  app.db or sqlite:app.db              a SQLite file
  snapshot:app.json                    what \`evenkeel snapshot\` wrote
`;

const EXAMPLES = `
Examples:
  evenkeel audit app.db postgres://app@db.example.com/app
  evenkeel audit snapshot:release.json postgres://app@db.example.com/app --fail-on error
  evenkeel audit staging.db production.db --format markdown --output report.md
`;

const EXIT_CODES = `
Exit codes:
  0  nothing found at or above --fail-on
  1  findings at or above --fail-on
  2  could not compare: unreachable, unreadable, or nothing to compare; not everything with --strict-coverage
  3  wrong usage or configuration
`;

export function addAuditCommand(program: Command, context: CommandContext): void {
  program
    .command('audit')
    .summary('hold two databases against each other')
    .description(
      'Reads two databases and reports where the actual schema does not keep what the expected one promises.',
    )
    .argument('<expected>', 'the source that says how it should be')
    .argument('<actual>', 'the source that is to be judged')
    .addOption(formatOption())
    .option('-o, --output <file>', 'write the report to a file instead of stdout')
    .addOption(
      new Option('--fail-on <severity>', 'the least severity that ends with exit code 1')
        .choices(thresholds)
        .default('warning'),
    )
    .option('--exit-zero', 'end with 0 whatever is found, as with --fail-on never')
    .option('--strict-coverage', 'end with 2 where something is there that was not compared')
    .option('-c, --config <file>', 'configuration; by default ./evenkeel.yaml where there is one')
    .option('-q, --quiet', 'show neither report nor progress: the exit code tells')
    .addHelpText('after', SOURCES + EXAMPLES + EXIT_CODES)
    .action((expected: string, actual: string, options: AuditOptions) => audit(expected, actual, options, context));
}

async function audit(
  expected: string,
  actual: string,
  options: AuditOptions,
  { terminal, end }: CommandContext,
): Promise<void> {
  const { formatNamed, writeReport } = await import('./report-output.ts');
  const format = formatNamed(options.format);
  const { readConfig } = await import('../config/read-config.ts');
  const { systems = {}, policy = {} } = await readConfig(options.config);
  const { runAudit } = await import('../audit/run-audit.ts');
  const report = await withProgress(options.quiet ? { ...terminal, watched: false } : terminal, (tell) =>
    runAudit({ expected, actual, systems, policy, onStep: tell }),
  );
  if (!options.quiet || options.output !== undefined) await writeReport(report, format, options.output, terminal);
  const { coverageGapOf } = await import('../coverage-gap.ts');
  const gap = options.strictCoverage ? coverageGapOf(report) : undefined;
  if (gap !== undefined) {
    terminal.say(gap);
    end(exitCodes.notCompared);
    return;
  }
  end(exitCodeOf(report, options.exitZero ? 'never' : options.failOn));
}
