import type { ParityReport } from '../../reports/index.ts';
import { EvenkeelError } from '../errors.ts';
import { type ExitCode, exitCodeOf as endOf, type Threshold, thresholds } from '../exit-code.ts';

/** The exit code of `evenkeel audit --fail-on <failOn>`. Throws `EvenkeelError` for an unknown word: nothing would fail with it. */
export function exitCodeOf(report: ParityReport, failOn: Threshold): ExitCode {
  if (thresholds.some((known) => known === failOn)) return endOf(report, failOn);
  throw new EvenkeelError('E_USAGE', `"failOn" is "${String(failOn)}"; use ${thresholds.join(', ')}.`);
}
