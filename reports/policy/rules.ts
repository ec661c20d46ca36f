import type { RuleText } from '../rules/rule.ts';

/** Rules about the policy itself. */
export const policyIgnored: RuleText = {
  id: 'policy.ignored',
  title: 'Differences that the policy ignores',
  says: 'The policy gives the rule that found it the severity "ignore".',
  why: 'It is still counted, so that the sum of differences stays right.',
  verdict: 'equivalent',
};

export const policyUnused: RuleText = {
  id: 'policy.unused',
  title: 'An entry of the policy that matches nothing',
  says: 'Nothing in this comparison matches the entry.',
  why: 'Its difference is gone, or the entry is wrong. Remove or correct it.',
  verdict: 'lossy',
};

export const policyFixed: RuleText = {
  id: 'policy.fixed',
  title: 'An accepted difference that is fixed',
  says: 'The accepted difference is gone: remove the entry.',
  why: 'If the entry stays and the difference comes back, it would be accepted silently.',
  verdict: 'lossy',
};

export const policyExpired: RuleText = {
  id: 'policy.expired',
  title: 'An expired acceptance',
  says: 'The finding is still there, but the last day of its acceptance has passed.',
  why: 'It counts again. Fix it, or choose a later date.',
  verdict: 'unknown',
};

export const policyUnknownRule: RuleText = {
  id: 'policy.unknown-rule',
  title: 'An entry of the policy for a rule that does not exist',
  says: 'No rule has this name.',
  why: 'The entry never has an effect. `evenkeel explain` lists the rules.',
  verdict: 'unknown',
};

export const policyLooser: RuleText = {
  id: 'policy.looser',
  title: 'A policy that is looser than that of the base',
  says: 'The configuration is looser than that of the base.',
  why: 'A change that loosens its own gate would always pass, whatever it does to the schemas. The reviewer decides: `--allow-looser` makes it a note. A severity for this rule counts only if the base has it too.',
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
