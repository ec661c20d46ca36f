import { factRule } from '../fact-rule.ts';
import type { Rule, ValueDifference } from '../rule.ts';

/** What a difference between enums touches, where that is less than the fact tells. */
export const enumWeights: readonly Rule<ValueDifference>[] = [
  factRule({
    id: 'enum.label-order',
    title: 'The same labels in another order',
    says: 'Both sides accept the same values, and sort and compare them otherwise.',
    why: 'ORDER BY, `<`, min(), max() and ranges follow the order of the labels. Where nothing relies on it, give the rule the severity "ignore".',
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
