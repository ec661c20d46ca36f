import { fleetFaultSentences } from '../../reports/index.ts';
import type { AuditJob } from '../audit/audit-job.ts';
import { emptyFileSentences } from '../audit/empty-files.ts';
import { memberJob } from '../audit/member-job.ts';
import { DEFAULT_CONFIG } from '../config/config-file.ts';
import { type ExitCode, exitCodes } from '../exit-code.ts';
import { fleetOf } from '../gate/fleet-report.ts';
import { type GatedPair, gatedAudit } from '../gate/gated-audit.ts';
import { memberFile } from '../gate/member-file.ts';
import type { AuditOptions } from './audit-options.ts';
import { auditSubject, type Subject } from './audit-subject.ts';
import type { CommandContext } from './command-context.ts';
import { withProgress } from './progress.ts';
import { parseFormats, type WantedFormat, writeFleet, writeReports } from './report-output.ts';
import type { Terminal } from './terminal.ts';
import { withTextOptions } from './text-options.ts';

interface Gate {
  readonly job: AuditJob;
  readonly wanted: readonly WantedFormat[];
  readonly terminal: Terminal;
}

/** What was audited, and the exit code. */
interface Gated {
  readonly job: AuditJob;
  readonly code: ExitCode;
}

/**
 * Audits, writes the requested reports, and ends with the worst exit code of a pair. `amended` is the job that is wanted instead
 * of a usual audit. Throws `EvenkeelError`.
 */
export async function performGate(
  subject: Subject,
  options: AuditOptions,
  { terminal, end }: CommandContext,
  amended: (job: AuditJob) => AuditJob | Promise<AuditJob> = (job) => job,
): Promise<Gated> {
  const wanted = parseFormats(options.format, options.output);
  const { accepted, base, config = DEFAULT_CONFIG, exitZero } = options;
  const whole = await auditSubject(
    subject,
    options.config,
    accepted === undefined ? undefined : { path: accepted, optional: false },
  );
  const job = await amended(options.member === undefined ? whole : await memberJob(whole, options.member));
  const shown = options.quiet ? { ...terminal, watched: false } : terminal;
  const { pairs, notes } = await withProgress(shown, (onStep) =>
    gatedAudit({
      job,
      terms: { ...options, ...(exitZero && { failOn: 'never' }) },
      readBase: base && (async () => (await import('../gate/base.ts')).readBase(base, job, onStep, config)),
      listeners: { onStep },
    }),
  );
  for (const note of [...(await emptyFileSentences(job)), ...notes]) terminal.say(note);
  const written = options.quiet ? wanted.filter(({ file }) => file !== undefined) : wanted;
  const styled = withTextOptions(terminal, options);
  const gate = { job, wanted: written, terminal: styled };
  const [first, ...others] = pairs;
  if (first === undefined) terminal.say(nothingFor(job));
  else if (isOneByOne(job, options))
    for (const [place, pair] of pairs.entries()) await show(pair, place, gate, options);
  else await showFleet([first, ...others], gate);
  const code = pairs.length === 0 ? exitCodes.notCompared : worstOf(pairs.map(({ exitCode }) => exitCode));
  end(code);
  return { job, code };
}

function nothingFor({ audit, member }: AuditJob): string {
  return member === undefined
    ? `The audit "${audit}" found nothing to compare.`
    : `"${member}" is the member with what most have, so the others are compared with it: there is nothing to compare.`;
}

/** Whether each pair has a report of its own. */
function isOneByOne({ pairing, member }: AuditJob, { perMember }: AuditOptions): boolean {
  return pairing.kind === 'pair' || member !== undefined || perMember === true;
}

/** Writes the report of the fleet. What it says on stdout is not repeated on stderr. */
async function showFleet(pairs: readonly [GatedPair, ...GatedPair[]], { job, wanted, terminal }: Gate): Promise<void> {
  const fleet = fleetOf(job, pairs);
  await writeFleet(fleet, wanted, terminal);
  if (wanted.some(({ format, file }) => format.name === 'text' && file === undefined)) return;
  for (const sentence of fleetFaultSentences(fleet)) terminal.say(sentence);
}

/** Writes the report of a pair, or its error. */
async function show(
  { expected, actual, report, missed }: GatedPair,
  place: number,
  { job, wanted, terminal }: Gate,
  { perMember }: AuditOptions,
): Promise<void> {
  if ('failure' in report) return terminal.say(`${actual} against ${expected}: ${report.failure}`);
  const toStdout = wanted.find(({ file }) => file === undefined);
  if (toStdout?.format.name === 'text' && place > 0) await terminal.write('\n');
  const isFleet = job.pairing.kind !== 'pair';
  await writeReports(report, wanted, terminal, (file) => (isFleet && perMember ? memberFile(file, actual) : file));
  if (missed !== undefined) terminal.say(isFleet ? `${actual} against ${expected}: ${missed}` : missed);
}

/** Findings are sorted by severity. */
function worstOf(codes: readonly ExitCode[]): ExitCode {
  return codes.toSorted((one, other) => other - one)[0] ?? exitCodes.parity;
}
