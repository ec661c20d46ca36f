import type { RuleHints } from '../rule-hint.ts';

export const policyHints: RuleHints = {
  'policy.ignored': {
    hint: 'To see the differences again, remove the entry with the severity `ignore` from evenkeel.yaml.',
  },
  'policy.unused': {
    example: 'an accepted finding that is fixed',
    hint: 'Remove the entry from evenkeel.yaml, or correct it.',
  },
  'policy.fixed': {
    example: 'an index that one side lacked and that both have now',
    hint: 'Remove the entry from its file. `evenkeel accept --prune` does it in evenkeel.accepted.yaml.',
  },
  'policy.expired': {
    hint: 'Fix the finding, or accept it again: with a later `until` in the entry of evenkeel.yaml, or with `evenkeel accept` for an entry of evenkeel.accepted.yaml.',
  },
  'policy.unknown-rule': { hint: 'Correct the name in evenkeel.yaml; `evenkeel explain` lists the rules.' },
  'policy.looser': {
    example: 'a branch that ignores findings about columns',
    hint: 'Remove the entry, or review it separately: with `--allow-looser` it does not fail, and once the base has it too it is not reported.',
  },
};
