import type { Looser, ParityReport } from '../../reports/index.ts';
import type { AuditJob } from '../audit/audit-job.ts';
import { DEFAULT_CONFIG } from '../config/config-file.ts';
import { coverageGapOf } from '../coverage-gap.ts';
import { type ExitCode, exitCodeOf, exitCodes } from '../exit-code.ts';
import type { Base } from '../gate/base.ts';
import { missedFloorOf, refuseFloorWithoutBase } from '../gate/floors.ts';
import { memberFile } from '../gate/member-file.ts';
import type { AuditOptions } from './audit-options.ts';
import { auditSubject, type Subject } from './audit-subject.ts';
import type { CommandContext } from './command-context.ts';
import { type JudgedPair, judgedPairs } from './judged-pairs.ts';
import { withProgress } from './progress.ts';
import { parseFormats, type WantedFormat, writeReports } from './report-output.ts';
import type { Terminal } from './terminal.ts';

interface Gate {
  readonly job: AuditJob;
  readonly base: Base | undefined;
  readonly wanted: readonly WantedFormat[];
  readonly options: AuditOptions;
  readonly terminal: Terminal;
}

/** Audits, writes the reports that are wanted, and ends with the worst that came of a pair. Throws `EvenkeelError`. */
export async function performGate(
  subject: Subject,
  options: AuditOptions,
  { terminal, end }: CommandContext,
): Promise<void> {
  const wanted = parseFormats(options.format, options.output);
  refuseFloorWithoutBase(options, options.base !== undefined);
  const { accepted } = options;
  const job = await auditSubject(
    subject,
    options.config,
    accepted === undefined ? undefined : { path: accepted, optional: false },
  );
  const shown = options.quiet ? { ...terminal, watched: false } : terminal;
  const { base, pairs } = await withProgress(shown, async (tell) => {
    const config = options.config ?? DEFAULT_CONFIG;
    const base = options.base && (await (await import('../gate/base.ts')).readBase(options.base, job, tell, config));
    const looser = options.allowLooser && base?.looser ? noteOf(base.looser) : base?.looser;
    return { base, pairs: await judgedPairs(job, tell, base?.knownFor, looser) };
  });
  for (const note of base?.notes ?? []) terminal.say(note);
  const gate: Gate = {
    job,
    base,
    wanted: options.quiet ? wanted.filter(({ file }) => file !== undefined) : wanted,
    options,
    terminal,
  };
  const codes: ExitCode[] = [];
  for (const pair of pairs) codes.push(await told(pair, codes.length, gate));
  if (pairs.length === 0) {
    terminal.say(`The audit "${job.audit}" found nothing to compare.`);
    codes.push(exitCodes.notCompared);
  }
  end(worstOf(codes));
}

/** Tells what came of a pair, and what its process should end with. */
async function told(
  pair: JudgedPair,
  place: number,
  { job, base, wanted, options, terminal }: Gate,
): Promise<ExitCode> {
  const { expected, actual, report } = pair;
  if ('failure' in report) {
    terminal.say(`${actual} against ${expected}: ${report.failure}`);
    return exitCodes.notCompared;
  }
  const toStdout = wanted.find(({ file }) => file === undefined);
  if (toStdout?.format.name === 'text' && place > 0) await terminal.write('\n');
  const isFleet = job.pairing.kind !== 'pair';
  await writeReports(report, wanted, terminal, (file) => (isFleet ? memberFile(file, actual) : file));
  const missed = missedBy(report, options, base?.objectsFor({ expected, actual }));
  if (missed === undefined) return exitCodeOf(report, options.exitZero ? 'never' : options.failOn);
  terminal.say(isFleet ? `${actual} against ${expected}: ${missed}` : missed);
  return exitCodes.notCompared;
}

/** In one sentence what was asked of the comparison and is not so. */
function missedBy(report: ParityReport, options: AuditOptions, baseObjects: number | undefined): string | undefined {
  return missedFloorOf(options, report, baseObjects) ?? (options.strictCoverage ? coverageGapOf(report) : undefined);
}

/** They are in order of their weight. */
function worstOf(codes: readonly ExitCode[]): ExitCode {
  return codes.toSorted((one, other) => other - one)[0] ?? exitCodes.parity;
}

function noteOf(looser: Looser): Looser {
  return { ...looser, severity: 'info' };
}
