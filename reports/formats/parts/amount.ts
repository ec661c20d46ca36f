import { judgedCounts } from '../../report/judged-counts.ts';
import type { ParityReport, Severity } from '../../report/report.ts';
import { newCounts } from './new-counts.ts';

/** `1 error`, `3 errors`. */
export function amount(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}

const WORDS = { error: 'error', warning: 'warning', info: 'note' } as const satisfies Record<Severity, string>;

/** The word for a severity, for people. */
export function severityWord(severity: Severity): string {
  return WORDS[severity];
}

/** `3 errors, 12 warnings, 4 notes`; empty where nothing was found. */
function severityAmounts(counts: ParityReport['summary']['severities']): string {
  const { error, warning, info } = counts;
  return [
    error > 0 && amount(error, 'error'),
    warning > 0 && amount(warning, 'warning'),
    info > 0 && amount(info, 'note'),
  ]
    .filter((part) => part !== false)
    .join(', ');
}

/** The number of findings, by status. */
interface Found {
  /** Findings that are new, and notices. */
  readonly severities: ParityReport['summary']['severities'];
  readonly known: number;
  readonly accepted: number;
}

/** `1 error, 2 accepted`; if there are known findings, it says `new`: `1 error new, 12 known`. */
export function foundAmounts({ severities, known, accepted }: Found): string {
  const fresh = severityAmounts(severities);
  return [
    known > 0 && fresh !== '' ? `${fresh} new` : fresh,
    known > 0 && `${known} known`,
    accepted > 0 && `${accepted} accepted`,
  ]
    .filter(Boolean)
    .join(', ');
}

/** The same for a whole report, which says if nothing is new: `nothing new, 12 known`. */
export function foundIn(report: ParityReport): string {
  const { known, accepted } = report.summary;
  const severities = newCounts(report);
  const nothing = known > 0 && severityAmounts(severities) === '';
  return (nothing ? 'nothing new, ' : '') + foundAmounts({ severities, known, accepted }) + judgedText(report);
}

/** ` (10 differ, 5 cannot be judged)`, of what is new; empty where everything could be judged. A file does not differ. */
function judgedText({ findings, migrations }: ParityReport): string {
  const { differs, unproved } = judgedCounts(findings.filter(({ status }) => status === 'new'));
  if (unproved === 0) return '';
  if (migrations !== undefined) return ` (${unproved} cannot be judged)`;
  return ` (${differs} ${differs === 1 ? 'differs' : 'differ'}, ${unproved} cannot be judged)`;
}

/** Whole percents, rounded down, so that 100 % means that nothing is missing. */
export function percent(part: number, whole: number): string {
  return `${whole === 0 ? 100 : Math.floor((part / whole) * 100)} %`;
}
