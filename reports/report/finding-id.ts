import { hash } from 'node:crypto';

/** The id of a finding: from its rule, and from what tells it apart from others of that rule. */
export function idOf(rule: string, parts: readonly string[]): string {
  return hash('sha256', JSON.stringify([rule, ...parts])).slice(0, 12);
}
