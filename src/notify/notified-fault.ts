import type { PairOutcome } from '../audit/audit-outcome.ts';
import type { PreviousOutcome } from '../store/previous-outcome.ts';
import type { RunResult } from '../store/tables.ts';
import type { NotifiedFault } from './notification.ts';

type Verdict = RunResult['verdict'];

/** A pair that could not be compared is reported like a finding, never skipped. */
export function isFault(verdict: Verdict): boolean {
  return verdict === 'failed' || verdict === 'not-compared';
}

/** Pairs that a run could no longer compare, or could compare again. */
export function faultChanges(
  pairs: readonly PairOutcome[],
  { failed, results }: PreviousOutcome,
): readonly NotifiedFault[] {
  const before = new Set(results.filter(({ verdict }) => isFault(verdict)).map(({ actual }) => actual));
  const changed = pairs.flatMap(({ expected, actual, verdict, error }): readonly NotifiedFault[] => {
    if (isFault(verdict) === before.has(actual)) return [];
    return [
      isFault(verdict) ? pairFault('begins', { expected, actual, ...faultOf(error) }) : overFault(expected, actual),
    ];
  });
  return failed ? [overFault(null, null), ...changed] : changed;
}

/** Pairs that the last run could not compare. */
export function lastingFaults({ failed, results }: PreviousOutcome): readonly NotifiedFault[] {
  const pairs = results
    .filter(({ verdict }) => isFault(verdict))
    .map(({ expected, actual, error_code, error }) =>
      pairFault('lasting', {
        expected,
        actual,
        ...faultOf(error_code === null ? null : { code: error_code, message: error ?? '' }),
      }),
    );
  const whole: NotifiedFault = { change: 'lasting', expected: null, actual: null, code: null, why: null };
  return failed ? [whole, ...pairs] : pairs;
}

function pairFault(change: NotifiedFault['change'], parts: Omit<NotifiedFault, 'change'>): NotifiedFault {
  return { change, ...parts };
}

function overFault(expected: string | null, actual: string | null): NotifiedFault {
  return { change: 'over', expected, actual, code: null, why: null };
}

/** Without an error, both sides were read but had nothing to compare. */
function faultOf(
  error: { readonly code: string; readonly message: string } | null,
): Pick<NotifiedFault, 'code' | 'why'> {
  return error === null ? { code: null, why: 'nothing could be compared' } : { code: error.code, why: error.message };
}
