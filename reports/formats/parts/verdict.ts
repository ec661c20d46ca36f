import type { ParityReport } from '../../report/report.ts';
import { foundIn } from './amount.ts';
import { filesVerdict } from './migration-counts.ts';

/** The verdict in words, on one line. */
export function verdictLine(report: ParityReport): string {
  return report.verdict === 'not-compared' ? comparedLine(report) : comparedLine(report) + filesVerdict(report);
}

function comparedLine(report: ParityReport): string {
  const found = foundIn(report);
  switch (report.verdict) {
    case 'drift':
      return `drift: ${found}`;
    case 'parity':
      return found === '' ? 'parity: no difference that matters' : `parity: nothing above info, ${found}`;
    case 'not-compared':
      return `not compared: ${whyNotCompared(report)}`;
  }
}

/** Why two sources could not be compared. */
export function whyNotCompared({ coverage, summary }: ParityReport): string {
  if (coverage.compared.length === 0) return 'no kind of object was read on both sides';
  if (summary.objects.total === 0) return 'neither side has an object to compare';
  return 'too little could be read';
}

const WORDS = { parity: 'Parity', drift: 'Drift', 'not-compared': 'Not compared' } as const satisfies Record<
  ParityReport['verdict'],
  string
>;

/** The verdict as a word at the start of a sentence. */
export function verdictWord(verdict: ParityReport['verdict']): string {
  return WORDS[verdict];
}
