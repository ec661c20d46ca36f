import { isKind, kinds } from '../../introspection/index.ts';
import type { Gap } from '../store/coverage-after.ts';
import type { CoverageChange, LastingLoss } from '../store/write-coverage.ts';
import type { NotifiedCoverage } from './notification.ts';

/** How many kinds, objects and facts one line names. */
const NAMED = 10;

/** Parts of pairs that a run could no longer compare, or could compare again. */
export function coverageChanges(changes: readonly CoverageChange[]): readonly NotifiedCoverage[] {
  return (['lost', 'back'] as const).flatMap((change) =>
    changes.flatMap((pair) => (pair[change].length === 0 ? [] : [notifiedCoverage(change, pair, pair[change])])),
  );
}

export function lastingCoverage(losses: readonly LastingLoss[]): readonly NotifiedCoverage[] {
  return losses.map((pair) => notifiedCoverage('lasting', pair, pair.lost));
}

function notifiedCoverage(
  change: NotifiedCoverage['change'],
  { expected, actual }: Pick<NotifiedCoverage, 'expected' | 'actual'>,
  gaps: readonly Gap[],
): NotifiedCoverage {
  const what = gaps.slice(0, NAMED).map(nameOf);
  return { change, expected, actual, what, furtherWhat: gaps.length - what.length };
}

function nameOf(gap: Gap): string {
  if ('object' in gap) return `${gap.kind} ${gap.object}`;
  const all = isKind(gap.kind) ? kinds[gap.kind].plural : gap.kind;
  return 'field' in gap ? `${gap.field} of ${all}` : all;
}
