import type { AuditJob } from '../audit/audit-job.ts';
import { DEFAULT_CONFIG } from '../config/config-file.ts';
import { type ExitCode, exitCodes } from '../exit-code.ts';
import { type GatedPair, gatedAudit } from '../gate/gated-audit.ts';
import { memberFile } from '../gate/member-file.ts';
import type { AuditOptions } from './audit-options.ts';
import { auditSubject, type Subject } from './audit-subject.ts';
import type { CommandContext } from './command-context.ts';
import { withProgress } from './progress.ts';
import { parseFormats, type WantedFormat, writeReports } from './report-output.ts';
import type { Terminal } from './terminal.ts';
import { withTextOptions } from './text-options.ts';

interface Gate {
  readonly job: AuditJob;
  readonly wanted: readonly WantedFormat[];
  readonly terminal: Terminal;
}

/** Audits, writes the requested reports, and ends with the worst exit code of a pair. Throws `EvenkeelError`. */
export async function performGate(
  subject: Subject,
  options: AuditOptions,
  { terminal, end }: CommandContext,
): Promise<void> {
  const wanted = parseFormats(options.format, options.output);
  const { accepted, base, config = DEFAULT_CONFIG, exitZero } = options;
  const job = await auditSubject(
    subject,
    options.config,
    accepted === undefined ? undefined : { path: accepted, optional: false },
  );
  const shown = options.quiet ? { ...terminal, watched: false } : terminal;
  const { pairs, notes } = await withProgress(shown, (onStep) =>
    gatedAudit({
      job,
      terms: { ...options, ...(exitZero && { failOn: 'never' }) },
      readBase: base && (async () => (await import('../gate/base.ts')).readBase(base, job, onStep, config)),
      listeners: { onStep },
    }),
  );
  for (const note of notes) terminal.say(note);
  const written = options.quiet ? wanted.filter(({ file }) => file !== undefined) : wanted;
  const styled = withTextOptions(terminal, options);
  for (const [place, pair] of pairs.entries()) await show(pair, place, { job, wanted: written, terminal: styled });
  if (pairs.length === 0) terminal.say(`The audit "${job.audit}" found nothing to compare.`);
  end(pairs.length === 0 ? exitCodes.notCompared : worstOf(pairs.map(({ exitCode }) => exitCode)));
}

/** Writes the report of a pair, or its error. */
async function show(
  { expected, actual, report, missed }: GatedPair,
  place: number,
  { job, wanted, terminal }: Gate,
): Promise<void> {
  if ('failure' in report) return terminal.say(`${actual} against ${expected}: ${report.failure}`);
  const toStdout = wanted.find(({ file }) => file === undefined);
  if (toStdout?.format.name === 'text' && place > 0) await terminal.write('\n');
  const isFleet = job.pairing.kind !== 'pair';
  await writeReports(report, wanted, terminal, (file) => (isFleet ? memberFile(file, actual) : file));
  if (missed !== undefined) terminal.say(isFleet ? `${actual} against ${expected}: ${missed}` : missed);
}

/** Findings are sorted by severity. */
function worstOf(codes: readonly ExitCode[]): ExitCode {
  return codes.toSorted((one, other) => other - one)[0] ?? exitCodes.parity;
}
