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

/** By rule id, for all rules except those that explain a difference, where nothing needs fixing. */
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
