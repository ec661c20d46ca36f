import { join, parse } from 'node:path';
import { type Command, Option } from 'commander';
import type { Format, ParityReport } from '../../reports/index.ts';
import { type ExitCode, exitCodeOf, exitCodes, type Threshold, thresholds } from '../exit-code.ts';
import type { CommandContext } from './command-context.ts';
import { formatOption } from './format-option.ts';
import { withProgress } from './progress.ts';
import type { Terminal } from './terminal.ts';

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
  production                           a name under databases in evenkeel.yaml, unless a file has it

One name alone is that of an audit in evenkeel.yaml. Of a fleet, the report of each pair follows the one before,
each goes to a file of its own with --output (report.json: report.<member>.json), and the worst exit code counts.
`;

const EXAMPLES = `
Examples:
  evenkeel audit app.db postgres://app@db.example.com/app
  evenkeel audit snapshot:release.json postgres://app@db.example.com/app --fail-on error
  evenkeel audit staging.db production.db --format markdown --output report.md
  evenkeel audit nightly
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
    .summary('hold databases against each other')
    .description(
      'Reads two databases, or those of an audit by its name, and reports where the actual schema does not keep what the expected one promises.',
    )
    .argument('<expected>', 'the source that says how it should be, or the name of an audit')
    .argument('[actual]', 'the source that is to be judged')
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
    .action((expected: string, actual: string | undefined, options: AuditOptions) =>
      audit(expected, actual, options, context),
    );
}

async function audit(
  expected: string,
  actual: string | undefined,
  options: AuditOptions,
  { terminal, end }: CommandContext,
): Promise<void> {
  const { formatNamed } = await import('./report-output.ts');
  const format = formatNamed(options.format);
  const { auditSubject } = await import('./audit-subject.ts');
  const job = await auditSubject(expected, actual, options.config);
  const { judgedPairs } = await import('./judged-pairs.ts');
  const pairs = await withProgress(options.quiet ? { ...terminal, watched: false } : terminal, (tell) =>
    judgedPairs(job, tell),
  );
  const codes: ExitCode[] = [];
  for (const pair of pairs) {
    if ('failure' in pair.report) {
      terminal.say(`${pair.actual} against ${pair.expected}: ${pair.report.failure}`);
      codes.push(exitCodes.notCompared);
      continue;
    }
    const file = job.pairing.kind === 'pair' ? options.output : memberFile(options.output, pair.actual);
    if (format.name === 'text' && file === undefined && codes.length > 0 && !options.quiet) await terminal.write('\n');
    codes.push(await told(pair.report, format, file, options, terminal));
  }
  if (pairs.length === 0) {
    terminal.say(`The audit "${job.audit}" found nothing to compare.`);
    codes.push(exitCodes.notCompared);
  }
  end(worstOf(codes));
}

/** Writes a report, and says what its process should end with. */
async function told(
  report: ParityReport,
  format: Format,
  file: string | undefined,
  options: AuditOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  const { writeReport } = await import('./report-output.ts');
  if (!options.quiet || file !== undefined) await writeReport(report, format, file, terminal);
  const { coverageGapOf } = await import('../coverage-gap.ts');
  const gap = options.strictCoverage ? coverageGapOf(report) : undefined;
  if (gap === undefined) return exitCodeOf(report, options.exitZero ? 'never' : options.failOn);
  terminal.say(gap);
  return exitCodes.notCompared;
}

/** `report.json` of a member: `report.eu.json`. */
function memberFile(path: string | undefined, member: string): string | undefined {
  if (path === undefined) return undefined;
  const { dir, name, ext } = parse(path);
  return join(dir, `${name}.${encodeURIComponent(member)}${ext}`);
}

/** They are in order of their weight. */
function worstOf(codes: readonly ExitCode[]): ExitCode {
  return codes.toSorted((one, other) => other - one)[0] ?? exitCodes.parity;
}
