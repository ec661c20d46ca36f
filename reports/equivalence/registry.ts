import { columnRules } from './columns.ts';
import { expressionRuleTexts, judgeExpression } from './expressions.ts';
import { indexRules, indexWeights } from './indexes.ts';
import { engineMadeName, namingConvention, renamed } from './names.ts';
import { presenceRules } from './presence.ts';
import { relationRules } from './relations.ts';
import {
  judgeBy,
  type NameDifference,
  type PresenceDifference,
  type RuleText,
  type ValueDifference,
  type Verdict,
} from './rule.ts';
import { judgeTypes } from './type-rule.ts';
import { typeRules } from './types/registry.ts';

const factRules = [...columnRules, ...relationRules, ...indexRules];

/** Every rule there is, for those who read about it. */
export const ruleTexts: readonly RuleText[] = [
  ...typeRules,
  ...factRules,
  ...expressionRuleTexts,
  ...indexWeights,
  ...presenceRules,
  engineMadeName,
  renamed,
  namingConvention,
];

/** What the rules say of one fact; undefined: none speaks, so the sides promise different things. */
export function judgeValue(difference: ValueDifference): Verdict | undefined {
  return (
    judgeTypes(typeRules, difference) ??
    judgeBy(factRules, difference) ??
    judgeExpression(difference) ??
    judgeBy(indexWeights, difference)
  );
}

/** What the rules say of an object that one side lacks; undefined: it is missing there. */
export function judgePresence(difference: PresenceDifference): Verdict | undefined {
  return judgeBy(presenceRules, difference);
}

/** What the rules say of two names of one object, which goes by its name or by what it is. */
export function judgeName({ expected, actual }: NameDifference, goesByName: boolean): Verdict {
  if (goesByName) return { ...nameVerdict(namingConvention), impact: 'behaviour', pattern: true };
  return nameVerdict(expected.autoNamed || actual.autoNamed ? engineMadeName : renamed);
}

function nameVerdict({ verdict, id, says }: RuleText): Verdict {
  return { verdict, rule: id, why: says };
}
