import type { Fix } from './remedies/fix.ts';

/** What `evenkeel explain` tells of a rule, taken from the rule itself. */
export interface RulePage {
  readonly id: string;
  readonly title: string;
  /** What the rule says when it speaks. */
  readonly says: string;
  /** Why it matters, or why it does not. */
  readonly why: string;
  /** A value that behaves differently on the two sides. */
  readonly example?: string;
  readonly verdict: 'equivalent' | 'lossy' | 'different' | 'unknown';
  /** Severity of what it finds; absent for a rule that explains a difference away. */
  readonly severity?: string;
  /** Ways to fix the difference; none for a rule that explains it away. */
  readonly fixes: readonly Fix[];
  /** What to write into `evenkeel.yaml` to live with it, in YAML; absent where there is nothing to accept. */
  readonly accept?: string;
}
