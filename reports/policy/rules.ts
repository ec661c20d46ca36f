import type { RuleText } from '../rules/rule.ts';

/** What is said about a policy itself. */
export const policyIgnored: RuleText = {
  id: 'policy.ignored',
  title: 'Differences that the policy ignores',
  says: 'The policy gives the rule that found it the severity "ignore".',
  why: 'It is still counted, so that the sum of differences stays true.',
  verdict: 'equivalent',
};

export const policyUnused: RuleText = {
  id: 'policy.unused',
  title: 'An entry of the policy that has nothing to do',
  says: 'Nothing in this comparison matches the entry.',
  why: 'What it was made for is gone, or it never meant what it was meant to mean. Remove or correct it.',
  verdict: 'lossy',
};

export const policyFixed: RuleText = {
  id: 'policy.fixed',
  title: 'An accepted difference that has been mended',
  says: 'The accepted difference is no longer there: remove the entry.',
  why: 'An entry that stays would accept the difference in silence, should it ever come back.',
  verdict: 'lossy',
};

export const policyExpired: RuleText = {
  id: 'policy.expired',
  title: 'An acceptance whose time is over',
  says: 'The finding is still there, and the day until which it was accepted has passed.',
  why: 'It counts again. Resolve it, or agree on another date.',
  verdict: 'unknown',
};

export const policyUnknownRule: RuleText = {
  id: 'policy.unknown-rule',
  title: 'An entry of the policy for a rule that does not exist',
  says: 'No rule has such a name.',
  why: 'The entry can never do anything. `evenkeel explain` lists the rules.',
  verdict: 'unknown',
};

export const policyLooser: RuleText = {
  id: 'policy.looser',
  title: 'A policy that asks less than that of the base',
  says: 'The configuration asks less than that of the base does.',
  why: 'A change that loosens its own gate would be green whatever it does to the schemas. Whoever reviews it decides: `--allow-looser` makes it a note. A weight for this rule counts where the base has it.',
  verdict: 'unknown',
};

export const policyRules: readonly RuleText[] = [
  policyIgnored,
  policyUnused,
  policyFixed,
  policyExpired,
  policyUnknownRule,
  policyLooser,
];
