import type { Meaning } from '../../introspection/index.ts';
import { type Decision, isMeantAs, type Rule, type RuleText, type ValueDifference } from './rule.ts';

/** Rules about facts of one meaning, of which one look at a difference tells which takes it, such as the laws that bring two texts together. */
export function decidedByMeaning<M extends Meaning>(
  texts: readonly (RuleText & Pick<Rule<ValueDifference>, 'yieldsTo'>)[],
  meaning: M,
  decide: (difference: ValueDifference<M>) => Decision | undefined,
): readonly Rule<ValueDifference>[] {
  const decided = (difference: ValueDifference) => (isMeantAs(difference, meaning) ? decide(difference) : undefined);
  return texts.map((text) => ({
    ...text,
    about: { meaning },
    decide: decided,
    judge(difference) {
      const decision = decided(difference);
      return decision?.rule.id === text.id ? decision.judgement : undefined;
    },
  }));
}
