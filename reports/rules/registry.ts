/**
 * The room of rules, one folder for each topic. In: one difference, of a fact, a name or a presence. Out: the verdict of the
 * first rule that takes it, or none.
 */

import { type Engine, type Kind, memoOnPair } from '../../introspection/index.ts';
import { fullTextRules, searchTrigger } from './code/full-text.ts';
import { codeRules } from './code/judge-code.ts';
import { triggerPresenceRules, triggerRules } from './code/trigger-rules.ts';
import { columnRules, columnWeights } from './columns/column-rules.ts';
import { enumWeights } from './columns/enums.ts';
import { numberingRules, sequencePresenceRules } from './columns/numbering.ts';
import { sequenceRules } from './columns/sequences.ts';
import { expressionRules } from './expressions/judge-expression.ts';
import { foreignKeyRules } from './keys/foreign-keys.ts';
import { inForceRules, notInForceRules } from './keys/in-force.ts';
import { indexRules, indexWeights } from './keys/indexes.ts';
import { singleRowRules } from './keys/single-row.ts';
import { judgeLostKey } from './keys/uniqueness.ts';
import { nameRuleTexts } from './names/name-rules.ts';
import { rulesOfPresence } from './presence/presence-rules.ts';
import { privilegeRules } from './presence/privileges.ts';
import { dividedCheck } from './presence/repeated-constraints.ts';
import { schemaRules } from './presence/schemas.ts';
import { virtualTableRules } from './presence/virtual-tables.ts';
import { queryRules } from './queries/judge-query.ts';
import { partitionFactRules, partitionRules } from './relations/partitions.ts';
import { relationRules } from './relations/relation-rules.ts';
import {
  askedOf,
  type PresenceDifference,
  type Rule,
  type RuleText,
  type Step,
  type ValueDifference,
  type Verdict,
} from './rule.ts';
import { inOrder } from './rule-order.ts';
import { judgeBy, stepsOf } from './steps.ts';
import { defaultOfDomain } from './types/domains.ts';
import { ruledTypes } from './types/judge-types.ts';
import { unboundedVarcharAttribute } from './types/varying.ts';

/** Rules about a fact that is not the same on both sides. */
export const valueRules: readonly Rule<ValueDifference>[] = inOrder([
  ...ruledTypes,
  ...singleRowRules,
  ...numberingRules,
  ...columnRules,
  ...foreignKeyRules,
  ...relationRules,
  searchTrigger,
  ...triggerRules,
  ...inForceRules,
  ...indexRules,
  ...sequenceRules,
  ...partitionFactRules,
  unboundedVarcharAttribute,
  defaultOfDomain,
  ...expressionRules,
  dividedCheck,
  ...queryRules,
  ...codeRules,
  ...indexWeights,
  ...columnWeights,
  ...enumWeights,
]);

/** Rules about an object that one side lacks. */
export const presenceRules: readonly Rule<PresenceDifference>[] = inOrder([
  ...schemaRules,
  ...partitionRules,
  ...notInForceRules,
  ...fullTextRules,
  ...triggerPresenceRules,
  ...rulesOfPresence,
  ...virtualTableRules,
  ...privilegeRules,
  ...sequencePresenceRules,
]);

/** All rules, for documentation. A rule for several sorts of differences says one thing. */
export const ruleTexts: readonly RuleText[] = [
  ...new Map([...valueRules, ...presenceRules, ...nameRuleTexts].map((rule) => [rule.id, rule])).values(),
];

/** The verdict of the rules on one fact; undefined: no rule applies, so the fact differs. */
export function judgeValue(difference: ValueDifference): Verdict | undefined {
  const { expected, actual } = difference;
  return judgeBy(valueRulesBetween(expected.side.engine, actual.side.engine)(difference), difference);
}

/** The steps of asking those that can take a difference between two engines, found once for each fact of a kind. */
const valueRulesBetween = memoOnPair((one: Engine, other: Engine) => {
  const asked = askedOf(valueRules, [one, other]);
  const known = new Map<Kind, Map<string, readonly Step<ValueDifference>[]>>();
  return (difference: ValueDifference): readonly Step<ValueDifference>[] => {
    const { kind, field } = difference;
    const ofKind = known.get(kind) ?? new Map<string, readonly Step<ValueDifference>[]>();
    const found = ofKind.get(field) ?? stepsOf(asked.filter((rule) => isAbout(rule, difference)));
    known.set(kind, ofKind.set(field, found));
    return found;
  };
});

function isAbout({ about = {} }: Rule<ValueDifference>, { kind, field, meaning }: ValueDifference): boolean {
  return (
    (about.meaning ?? meaning) === meaning &&
    (about.kinds?.includes(kind) ?? true) &&
    (about.fields?.includes(field) ?? true)
  );
}

/** The verdict of the rules on an object that one side lacks; undefined: it is missing. */
export function judgePresence(difference: PresenceDifference): Verdict | undefined {
  const { here, there } = difference;
  return judgeBy(presenceRulesBetween(here.engine, there.engine), difference) ?? judgeLostKey(difference);
}

const presenceRulesBetween = memoOnPair((one: Engine, other: Engine) => stepsOf(askedOf(presenceRules, [one, other])));
