import { type Meaning, memoLast } from '../../introspection/index.ts';
import { type About, type Decision, isMeantAs, type Rule, type RuleText, type ValueDifference } from './rule.ts';

/** Rules of which one look at a difference tells which of them takes it, such as the laws that bring two texts together. */
export function decidedTogether<D extends WeakKey>(
  texts: readonly (RuleText & Pick<Rule<D>, 'yieldsTo'>)[],
  about: About,
  decide: (difference: D) => Decision | undefined,
): readonly Rule<D>[] {
  const decided = memoLast(decide);
  return texts.map((text) => ({
    ...text,
    about,
    judge(difference) {
      const decision = decided(difference);
      return decision?.rule.id === text.id ? decision.judgement : undefined;
    },
  }));
}

/** The same for facts of one meaning. */
export function decidedByMeaning<M extends Meaning>(
  texts: readonly (RuleText & Pick<Rule<ValueDifference>, 'yieldsTo'>)[],
  meaning: M,
  decide: (difference: ValueDifference<M>) => Decision | undefined,
): readonly Rule<ValueDifference>[] {
  return decidedTogether(texts, { meaning }, (difference: ValueDifference) =>
    isMeantAs(difference, meaning) ? decide(difference) : undefined,
  );
}
