import type { ParityReport } from '../reports/index.ts';
import { type Threshold, thresholds } from '../src/exit-code.ts';

/** How much counts for the exit code of a report: what is new, and notices, at or above the threshold. */
export function countedIn({ findings, notices }: ParityReport, threshold: Threshold = 'warning'): number {
  const least = thresholds.indexOf(threshold === 'never' ? 'warning' : threshold);
  const weights = [...findings.filter(({ status }) => status === 'new'), ...notices];
  return weights.filter(({ severity }) => thresholds.indexOf(severity) <= least).length;
}
