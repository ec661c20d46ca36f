import { dirname, join } from 'node:path';
import { type Command, Option } from 'commander';
import type { Severity } from '../../reports/index.ts';
import { EvenkeelError } from '../errors.ts';
import { exitCodes } from '../exit-code.ts';
import type { TermWords } from '../gate/accept-terms.ts';
import type { Audited } from '../gate/accepted-change.ts';
import type { CommandContext } from './command-context.ts';
import type { JudgedPair } from './judged-pairs.ts';
import { withProgress } from './progress.ts';
import type { Terminal } from './terminal.ts';

interface AcceptOptions extends TermWords {
  readonly output?: string;
  readonly failOn: Severity;
  readonly finding?: readonly string[];
  readonly prune?: true;
  readonly config?: string;
}

const EXAMPLES = `
Examples:
  evenkeel accept app.db postgres://app@db.example.com/app --reason "there since the first release"
  evenkeel accept nightly --reason "replaced in the next release" --until 2027-03-31 --ticket APP-12
  evenkeel accept nightly --reason "made by hand" --finding 4f0c2b19aa31

The file is evenkeel.accepted.yaml beside the configuration, or in the working directory; commit it. What is in it stays
as it is. A difference whose time is over is accepted again under the new terms.

Exit codes:
  0  the file is written, or there is nothing to accept
  2  could not compare: unreachable, unreadable, or nothing to compare
  3  wrong usage or configuration
`;

export function addAcceptCommand(program: Command, context: CommandContext): void {
  program
    .command('accept')
    .summary('agree to live with the differences there are')
    .description(
      'Audits as `evenkeel audit` does, and writes every new difference into a file with a reason. From then on they are listed and fail nothing; what is new does.',
    )
    .argument('<expected>', 'the source that says how it should be, or the name of an audit')
    .argument('[actual]', 'the source that is to be judged')
    .requiredOption('--reason <text>', 'why they may be')
    .option('--until <date>', 'the last day of it, such as 2027-01-31, in UTC')
    .option('--owner <name>', 'who answers for them')
    .option('--ticket <text>', 'where they are followed up')
    .option('--finding <id>', 'accept only the finding or difference of that id; repeatable', collected)
    .addOption(
      new Option('--fail-on <severity>', 'the least severity that is accepted')
        .choices(['error', 'warning', 'info'])
        .default('warning'),
    )
    .option('--prune', 'take out the entries of this audit whose difference is no longer there')
    .option('-o, --output <file>', 'the file to read and write instead of evenkeel.accepted.yaml')
    .option('-c, --config <file>', 'configuration; by default ./evenkeel.yaml where there is one')
    .addHelpText('after', EXAMPLES)
    .action((expected: string, actual: string | undefined, options: AcceptOptions) =>
      accept(expected, actual, options, context),
    );
}

function collected(id: string, before: readonly string[] = []): readonly string[] {
  return [...before, id];
}

async function accept(
  expected: string,
  actual: string | undefined,
  options: AcceptOptions,
  { terminal, end }: CommandContext,
): Promise<void> {
  const { parseTerms } = await import('../gate/accept-terms.ts');
  const terms = parseTerms(options, new Date().toISOString().slice(0, 10));
  const { DEFAULT_CONFIG } = await import('../config/config-file.ts');
  const { DEFAULT_ACCEPTED, readAcceptedFile } = await import('../config/accepted-file.ts');
  const path = options.output ?? join(dirname(options.config ?? DEFAULT_CONFIG), DEFAULT_ACCEPTED);
  const file = { path, optional: true, bothSides: true } as const;
  const { auditSubject } = await import('./audit-subject.ts');
  const job = await auditSubject(expected, actual, options.config, file);
  const { judgedPairs } = await import('./judged-pairs.ts');
  const pairs = await withProgress(terminal, (tell) => judgedPairs(job, tell));
  const audited = {
    audit: actual === undefined ? job.audit : undefined,
    fleet: job.pairing.kind !== 'pair',
    reports: comparedIn(pairs, terminal),
  };
  if (audited.reports.length < pairs.length || pairs.length === 0) end(exitCodes.notCompared);
  if (audited.reports.length === 0) return;
  const { acceptedChange, unknownIds } = await import('../gate/accepted-change.ts');
  const [unknown] = unknownIds(options.finding ?? [], audited);
  if (unknown !== undefined) {
    throw new EvenkeelError(
      'E_USAGE',
      `Nothing that was found has the id "${unknown}"; \`evenkeel audit --format json\` tells the ids there are.`,
    );
  }
  const { entries, conflict } = await readAcceptedFile(file);
  const asked = { terms, least: options.failOn, only: options.finding, prune: options.prune === true };
  const change = acceptedChange(entries, audited, asked);
  if (conflict) terminal.say(`A merge left a conflict in ${path}: the entries of both sides are kept.`);
  if (change.changed || conflict) {
    const { renderAccepted } = await import('../gate/accepted-text.ts');
    const { writeOutput } = await import('./output.ts');
    await writeOutput(path, renderAccepted(change.entries));
  }
  const { acceptLines } = await import('./accept-text.ts');
  for (const line of acceptLines({ ...change, changed: change.changed || conflict }, path, asked)) terminal.say(line);
}

/** Tells the pairs that could not be compared, and leaves them out. */
function comparedIn(pairs: readonly JudgedPair[], terminal: Terminal): Audited['reports'] {
  if (pairs.length === 0) terminal.say('The audit found nothing to compare.');
  return pairs.flatMap(({ expected, actual, report }) => {
    if (!('failure' in report) && report.verdict !== 'not-compared') return [{ database: actual, report }];
    terminal.say(
      `${actual} against ${expected}: ${'failure' in report ? report.failure : 'there is nothing to compare.'}`,
    );
    return [];
  });
}
