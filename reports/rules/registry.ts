/**
 * The room of rules, one folder for each family. In: one difference, of a fact, a name or a presence. Out: the verdict of the
 * first rule that takes it, or none.
 */

import { fullTextRules, fullTextTexts, judgeSearchTrigger } from './code/full-text.ts';
import { codeRuleTexts, judgeCode } from './code/judge-code.ts';
import { triggerPresenceRules, triggerRules } from './code/trigger-rules.ts';
import { columnRules, columnWeights } from './columns/column-rules.ts';
import { enumWeights } from './columns/enums.ts';
import { numberingRules, sequencePresenceRules } from './columns/numbering.ts';
import { sequenceRules } from './columns/sequences.ts';
import { expressionRuleTexts, judgeExpression } from './expressions/judge-expression.ts';
import { foreignKeyRules } from './keys/foreign-keys.ts';
import { inForceRules, notInForceRules } from './keys/in-force.ts';
import { indexRules, indexWeights } from './keys/indexes.ts';
import { singleRowRules } from './keys/single-row.ts';
import { judgeLostKey, orderedVerdict } from './keys/uniqueness.ts';
import { engineMadeName, namespacePrefix, namingConvention, renamed, truncatedName } from './names/name-rules.ts';
import { presenceRules } from './presence/presence-rules.ts';
import { privilegeRules } from './presence/privileges.ts';
import { dividedCheck } from './presence/repeated-constraints.ts';
import { schemaRules } from './presence/schemas.ts';
import { virtualTableRules } from './presence/virtual-tables.ts';
import { judgeQuery, queryRuleTexts } from './queries/judge-query.ts';
import { partitionFactRules, partitionRules } from './relations/partitions.ts';
import { relationRules } from './relations/relation-rules.ts';
import {
  judgeBy,
  type NameDifference,
  type PresenceDifference,
  type RuleText,
  type ValueDifference,
  type Verdict,
  verdictOf,
} from './rule.ts';
import { defaultOfDomain, domainTexts } from './types/domains.ts';
import { judgeTypes } from './types/judge-types.ts';
import { minorityEncoding } from './types/minority.ts';
import { typeRules } from './types/registry.ts';
import { unboundedVarcharAttribute } from './types/varying.ts';

const factRules = [
  ...singleRowRules,
  ...numberingRules,
  ...columnRules,
  ...foreignKeyRules,
  ...relationRules,
  ...triggerRules,
  ...inForceRules,
  ...indexRules,
  ...sequenceRules,
  ...partitionFactRules,
  unboundedVarcharAttribute,
  defaultOfDomain,
];

const allPresenceRules = [
  ...schemaRules,
  ...partitionRules,
  ...notInForceRules,
  ...fullTextRules,
  ...triggerPresenceRules,
  ...presenceRules,
  ...virtualTableRules,
  ...privilegeRules,
  ...sequencePresenceRules,
];
const weights = [...indexWeights, ...columnWeights, ...enumWeights];

/** All rules, for documentation. */
export const ruleTexts: readonly RuleText[] = [
  ...typeRules,
  ...domainTexts,
  minorityEncoding,
  ...factRules,
  ...expressionRuleTexts,
  dividedCheck,
  ...queryRuleTexts,
  ...codeRuleTexts,
  ...fullTextTexts,
  ...weights,
  ...allPresenceRules,
  engineMadeName,
  truncatedName,
  renamed,
  namingConvention,
  namespacePrefix,
];

/** The verdict of the rules on one fact; undefined: no rule applies, so the fact differs. */
export function judgeValue(difference: ValueDifference): Verdict | undefined {
  return (
    judgeTypes(difference) ??
    judgeSearchTrigger(difference) ??
    judgeQuery(difference) ??
    judgeCode(difference) ??
    judgeBy(factRules, difference) ??
    judgeExpressions(difference) ??
    judgeBy(weights, difference)
  );
}

/** A check that no law makes equal to its counterpart may follow from other checks. */
function judgeExpressions(difference: ValueDifference): Verdict | undefined {
  const verdict = judgeExpression(difference);
  const isTold = verdict !== undefined && verdict.verdict !== 'unknown';
  return isTold ? verdict : (judgeBy([dividedCheck], difference) ?? verdict);
}

/** The verdict of the rules on an object that one side lacks; undefined: it is missing. */
export function judgePresence(difference: PresenceDifference): Verdict | undefined {
  return orderedVerdict(judgeBy(allPresenceRules, difference), difference) ?? judgeLostKey(difference);
}

/**
 * The verdict of the rules on two names of one object. If one side has no name for it, the names do
 * not differ.
 */
export function judgeName({ expected, actual, oneEngine }: NameDifference, goesByName: boolean): Verdict {
  if (goesByName) return { ...verdictOf(namingConvention, {}), pattern: true };
  const made = [expected, actual].filter(({ autoNamed }) => autoNamed).length;
  if (made > (oneEngine ? 1 : 0)) return verdictOf(engineMadeName, {});
  return verdictOf(isCut(expected.name, actual.name) ? truncatedName : renamed, {});
}

const LONGEST_NAME = 63;

function isCut(one: string, other: string): boolean {
  const [shorter, longer] = one.length < other.length ? [one, other] : [other, one];
  return Buffer.byteLength(shorter) === LONGEST_NAME && longer.startsWith(shorter);
}
