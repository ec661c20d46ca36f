import { columnRules, columnWeights } from './columns.ts';
import { enumWeights } from './enums.ts';
import { expressionRuleTexts, judgeExpression } from './expressions.ts';
import { indexRules, indexWeights } from './indexes.ts';
import { engineMadeName, namespacePrefix, namingConvention, renamed, truncatedName } from './names.ts';
import { partitionFactRules, partitionRules } from './partitions.ts';
import { presenceRules } from './presence.ts';
import { privilegeRules } from './privileges.ts';
import { judgeQuery, queryRuleTexts } from './queries.ts';
import { relationRules } from './relations.ts';
import {
  judgeBy,
  type NameDifference,
  type PresenceDifference,
  type RuleText,
  type ValueDifference,
  type Verdict,
} from './rule.ts';
import { sequenceRules } from './sequences.ts';
import { judgeTypes } from './type-rule.ts';
import { typeRules } from './types/registry.ts';
import { virtualTableRules } from './virtual-tables.ts';

const factRules = [...columnRules, ...relationRules, ...indexRules, ...sequenceRules, ...partitionFactRules];

const allPresenceRules = [...partitionRules, ...presenceRules, ...virtualTableRules, ...privilegeRules];
const weights = [...indexWeights, ...columnWeights, ...enumWeights];

/** Every rule there is, for those who read about it. */
export const ruleTexts: readonly RuleText[] = [
  ...typeRules,
  ...factRules,
  ...expressionRuleTexts,
  ...queryRuleTexts,
  ...weights,
  ...allPresenceRules,
  engineMadeName,
  truncatedName,
  renamed,
  namingConvention,
  namespacePrefix,
];

/** What the rules say of one fact; undefined: none speaks, so the sides promise different things. */
export function judgeValue(difference: ValueDifference): Verdict | undefined {
  return (
    judgeTypes(typeRules, difference) ??
    judgeQuery(difference) ??
    judgeBy(factRules, difference) ??
    judgeExpression(difference) ??
    judgeBy(weights, difference)
  );
}

/** What the rules say of an object that one side lacks; undefined: it is missing there. */
export function judgePresence(difference: PresenceDifference): Verdict | undefined {
  return judgeBy(allPresenceRules, difference);
}

/** What the rules say of two names of one object, which goes by its name or by what it is. */
export function judgeName({ expected, actual }: NameDifference, goesByName: boolean): Verdict {
  if (goesByName) return { ...nameVerdict(namingConvention), impact: 'behaviour', pattern: true };
  if (expected.autoNamed || actual.autoNamed) return nameVerdict(engineMadeName);
  return nameVerdict(isCut(expected.name, actual.name) ? truncatedName : renamed);
}

const LONGEST_NAME = 63;

function isCut(one: string, other: string): boolean {
  const [shorter, longer] = one.length < other.length ? [one, other] : [other, one];
  return Buffer.byteLength(shorter) === LONGEST_NAME && longer.startsWith(shorter);
}

function nameVerdict({ verdict, id, says }: RuleText): Verdict {
  return { verdict, rule: id, why: says };
}
