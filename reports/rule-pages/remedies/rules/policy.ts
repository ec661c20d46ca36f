import type { RuleRemedy } from '../remedy.ts';

/** Problems of a policy are fixed in its file, on no engine. */
function inTheFile(hint: string, example?: string): RuleRemedy {
  return { hint, ...(example !== undefined && { example }), postgres: null, sqlite: null };
}

export const policyRemedies = {
  'policy.ignored': inTheFile(
    'To see the differences again, remove the entry with the severity `ignore` from evenkeel.yaml.',
  ),
  'policy.unused': inTheFile(
    'Remove the entry from evenkeel.yaml, or correct it.',
    'an accepted finding that is fixed',
  ),
  'policy.fixed': inTheFile(
    'Remove the entry from its file. `evenkeel accept --prune` does it in evenkeel.accepted.yaml.',
    'an index that one side lacked and that both have now',
  ),
  'policy.expired': inTheFile(
    'Fix the finding, or accept it again: with a later `until` in the entry of evenkeel.yaml, or with `evenkeel accept` for an entry of evenkeel.accepted.yaml.',
  ),
  'policy.unknown-rule': inTheFile('Correct the name in evenkeel.yaml; `evenkeel explain` lists the rules.'),
  'policy.looser': inTheFile(
    'Remove the entry, or review it separately: with `--allow-looser` it does not fail, and once the base has it too it is not reported.',
    'a branch that ignores findings about columns',
  ),
} satisfies Readonly<Record<string, RuleRemedy>>;
