import type { ParityReport, Severity } from '../../report.ts';

/** `1 error`, `3 errors`. */
export function amount(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}

const WORDS = { error: 'error', warning: 'warning', info: 'note' } as const satisfies Record<Severity, string>;

/** What a severity is called before people. */
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

/** The same for a whole report, with what was accepted: `1 error, 2 accepted`. */
export function foundAmounts({
  severities,
  accepted,
}: Pick<ParityReport['summary'], 'severities' | 'accepted'>): string {
  return [severityAmounts(severities), accepted > 0 && `${accepted} accepted`].filter(Boolean).join(', ');
}

/** Whole percents, rounded down, so that 100 % is said only where nothing is missing. */
export function percent(part: number, whole: number): string {
  return `${whole === 0 ? 100 : Math.floor((part / whole) * 100)} %`;
}
