import { factRule, type Known } from '../fact-rule.ts';
import type { Rule, ValueDifference } from '../rule.ts';

/** Rules about standalone sequences. */
export const sequenceRules: readonly Rule<ValueDifference>[] = [
  factRule({
    id: 'sequence.range-of-type',
    title: 'Range of the type of a sequence',
    says: 'Each sequence ends where its type ends.',
    why: 'The range follows from the types, which are compared separately.',
    verdict: 'equivalent',
    kind: 'sequence',
    fields: ['minimum', 'maximum'],
    applies: (expected, actual) => expected.facts.type !== actual.facts.type && [expected, actual].every(endsWithType),
  }),
];

const MOST: Readonly<Record<16 | 32 | 64, bigint>> = {
  16: 32_767n,
  32: 2_147_483_647n,
  64: 9_223_372_036_854_775_807n,
};

/** Whether only its type bounds it, counting up or down. */
function endsWithType({ facts: { minimum, maximum, ...facts }, side }: Known<'sequence'>): boolean {
  const type = side.dialect.dataTypeOf(facts.type ?? '');
  if (type.family !== 'integer') return false;
  const most = MOST[type.bits];
  return (minimum === '1' && maximum === String(most)) || (minimum === String(-most - 1n) && maximum === '-1');
}
