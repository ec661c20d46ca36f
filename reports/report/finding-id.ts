import { hash } from 'node:crypto';

/** The id of a finding, from its rule and its key within the rule. */
export function idOf(rule: string, parts: readonly string[]): string {
  return hash('sha256', JSON.stringify([rule, ...parts])).slice(0, 12);
}
