import { factRule } from '../fact-rule.ts';
import type { Rule, ValueDifference } from '../rule.ts';

/** The impact of a difference between enums, if it is lower than that of the fact. */
export const enumWeights: readonly Rule<ValueDifference>[] = [
  factRule({
    id: 'enum.label-order',
    title: 'The same labels in another order',
    says: 'Both sides accept the same values, but sort and compare them differently.',
    why: 'ORDER BY, `<`, min(), max() and ranges follow the order of the labels. If nothing relies on it, give the rule the severity "ignore".',
    verdict: 'different',
    impact: 'behaviour',
    kind: 'enum',
    fields: ['labels'],
    applies: (expected, actual) => sorted(expected.facts.labels) === sorted(actual.facts.labels),
  }),
];

function sorted(labels: readonly string[] = []): string {
  return JSON.stringify(labels.toSorted());
}
