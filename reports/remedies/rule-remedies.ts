import { isKind, ownValue } from '../../introspection/index.ts';
import type { RuleText } from '../equivalence/rule.ts';
import { familyRemedies } from './families.ts';
import { kindRemedies } from './kind-remedies.ts';
import type { RuleRemedy } from './remedy.ts';
import { adviceRemedies } from './rules/advice.ts';
import { columnRemedies } from './rules/columns.ts';
import { expressionRemedies } from './rules/expressions.ts';
import { keyRemedies } from './rules/keys.ts';
import { numberRemedies } from './rules/numbers.ts';
import { objectRemedies } from './rules/objects.ts';
import { policyRemedies } from './rules/policy.ts';
import { queryRemedies } from './rules/queries.ts';
import { textRemedies } from './rules/texts.ts';
import { timeRemedies } from './rules/times.ts';

/** The remedies of rules that need one of their own, by the id of the rule: all but those that only explain. */
export const ruleRemedies: ReadonlyMap<string, RuleRemedy> = new Map<string, RuleRemedy>(
  Object.entries({
    ...numberRemedies,
    ...textRemedies,
    ...timeRemedies,
    ...columnRemedies,
    ...keyRemedies,
    ...expressionRemedies,
    ...queryRemedies,
    ...objectRemedies,
    ...adviceRemedies,
    ...policyRemedies,
  }),
);

/** The remedy of the rule itself, of its family, or of a change of its kind. Undefined: nobody has said how what the rule judges is mended. */
export function findRuleRemedy({ id }: Pick<RuleText, 'id'>): RuleRemedy | undefined {
  const family = id.slice(0, id.indexOf('.'));
  return (
    ruleRemedies.get(id) ??
    ownValue(familyRemedies, family) ??
    (isKind(family) ? kindRemedies[family].change : undefined)
  );
}
