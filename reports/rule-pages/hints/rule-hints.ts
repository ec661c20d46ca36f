import type { RuleHint } from './rule-hint.ts';
import { adviceHints } from './rules/advice.ts';
import { columnHints } from './rules/columns.ts';
import { expressionHints } from './rules/expressions.ts';
import { keyHints } from './rules/keys.ts';
import { migrationHints } from './rules/migrations.ts';
import { numberHints } from './rules/numbers.ts';
import { objectHints } from './rules/objects.ts';
import { policyHints } from './rules/policy.ts';
import { queryHints } from './rules/queries.ts';
import { textHints } from './rules/texts.ts';
import { timeHints } from './rules/times.ts';

/** By the id of the rule: all but those that explain a difference away, where nothing is to be fixed. */
export const ruleHints: ReadonlyMap<string, RuleHint> = new Map<string, RuleHint>(
  Object.entries({
    ...adviceHints,
    ...columnHints,
    ...expressionHints,
    ...keyHints,
    ...migrationHints,
    ...numberHints,
    ...objectHints,
    ...policyHints,
    ...queryHints,
    ...textHints,
    ...timeHints,
  }),
);
