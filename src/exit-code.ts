import type { ParityReport } from '../reports/index.ts';

/** Exit codes. Users depend on these numbers. */
export const exitCodes = {
  /** Nothing found at or above the threshold. */
  parity: 0,
  /** Findings at or above the threshold. */
  findings: 1,
  /** The sources could not be compared. */
  notCompared: 2,
  /** Wrong usage or configuration; nothing was compared. */
  usage: 3,
} as const;

export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];

/** The lowest severity that fails a run; `never`: findings do not fail it. */
export const thresholds = ['error', 'warning', 'info', 'never'] as const;
export type Threshold = (typeof thresholds)[number];

export function exitCodeOf(report: ParityReport, threshold: Threshold): ExitCode {
  if (report.verdict === 'not-compared') return exitCodes.notCompared;
  return failing(report, threshold) ? exitCodes.findings : exitCodes.parity;
}

/** Whether there is a new finding, or a notice, at or above the threshold. */
function failing({ findings, notices }: ParityReport, threshold: Threshold): boolean {
  const weights = [...findings, ...notices].filter(({ status = 'new' }) => status === 'new');
  return weights.some(
    ({ severity }) => thresholds.indexOf(severity) <= thresholds.indexOf(threshold) && threshold !== 'never',
  );
}
