import type { RuleRemedy } from '../remedy.ts';

/** What is wrong with a policy is mended in its file, on no engine. */
function inTheFile(hint: string, example?: string): RuleRemedy {
  return { hint, ...(example !== undefined && { example }), postgres: null, sqlite: null };
}

export const policyRemedies = {
  'policy.ignored': inTheFile(
    'To see the differences again, take the entry with the severity `ignore` out of evenkeel.yaml.',
  ),
  'policy.unused': inTheFile(
    'Take the entry out of evenkeel.yaml, or correct what it means.',
    'an accepted finding that has been resolved',
  ),
  'policy.fixed': inTheFile(
    'Take the entry out of its file. `evenkeel accept --prune` does it in evenkeel.accepted.yaml.',
    'an index that one side lacked and that both have now',
  ),
  'policy.expired': inTheFile(
    'Resolve the finding, or agree on it anew: with a later `until` in the entry of evenkeel.yaml, or with `evenkeel accept` for an entry of evenkeel.accepted.yaml.',
  ),
  'policy.unknown-rule': inTheFile('Correct the name in evenkeel.yaml; `evenkeel explain` lists the rules.'),
  'policy.looser': inTheFile(
    'Take the entry back, or review it by itself: with `--allow-looser` it fails nothing, and once the base has it nothing is told.',
    'a branch that ignores what is found about columns',
  ),
} satisfies Readonly<Record<string, RuleRemedy>>;
