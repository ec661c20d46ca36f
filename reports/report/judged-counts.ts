import type { Finding, ParityReport } from './report.ts';

/** Of the findings above info, how many are differences, and how many cannot be judged. Advice is neither. */
export function judgedCounts(findings: readonly Finding[]): ParityReport['summary']['judged'] {
  const judged = findings.filter(({ severity, differences }) => severity !== 'info' && differences > 0);
  const unproved = judged.filter((finding) => finding.unproved).length;
  return { differs: judged.length - unproved, unproved };
}
