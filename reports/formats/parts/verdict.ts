import type { ParityReport } from '../../report.ts';
import { amount, severityAmounts } from './amount.ts';

/** The verdict in words, on one line. */
export function verdictLine(report: ParityReport): string {
  const found = severityAmounts(report.summary.severities);
  switch (report.verdict) {
    case 'drift':
      return `drift: ${found}`;
    case 'parity':
      return report.summary.severities.info === 0
        ? 'parity: no difference that matters'
        : `parity: nothing above info, ${amount(report.summary.severities.info, 'note')}`;
    case 'not-compared':
      return `not compared: ${whyNotCompared(report)}`;
  }
}

/** Why two sources could not be held against each other. */
export function whyNotCompared({ coverage, summary }: ParityReport): string {
  if (coverage.compared.length === 0) return 'no kind of object was read on both sides';
  if (summary.objects.total === 0) return 'neither side has an object to compare';
  return 'too little could be read';
}
