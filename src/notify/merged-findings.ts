import type { NotifiedFinding } from './notification.ts';

/** A finding of one pair. */
export type PairFinding = Omit<NotifiedFinding, 'others' | 'furtherOthers'>;

/** How many other databases one finding names. */
const NAMED = 10;

/** Merges the same finding of several databases of a fleet. It was first seen when the first of them had it. */
export function mergedFindings(findings: readonly PairFinding[]): readonly NotifiedFinding[] {
  const alike = Map.groupBy(findings, ({ change, reportId, expected, severity }) =>
    JSON.stringify([change, reportId, expected, severity]),
  );
  return [...alike.values()].flatMap((group) => {
    const [first, ...others] = group.toSorted((a, b) => (a.actual < b.actual ? -1 : 1));
    if (first === undefined) return [];
    const [since = first.since] = group.map((finding) => finding.since).toSorted();
    const names = others.map(({ actual }) => actual);
    return [{ ...first, since, others: names.slice(0, NAMED), furtherOthers: Math.max(0, names.length - NAMED) }];
  });
}
