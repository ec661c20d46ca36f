import type { Fix } from './fix.ts';

/** The content of `evenkeel explain` for a rule. */
export interface RulePage {
  readonly id: string;
  readonly title: string;
  /** The text of the rule. */
  readonly says: string;
  /** Why the difference matters or does not. */
  readonly why: string;
  /** A value that behaves differently on the two sides. */
  readonly example?: string;
  /** The engines that it is about, as people call them; absent: no engine in particular. */
  readonly engines?: readonly string[];
  readonly verdict: 'equivalent' | 'lossy' | 'different' | 'unknown';
  /** Severity of what it finds; absent for a rule that explains a difference. */
  readonly severity?: string;
  /** Ways to fix the difference; none for a rule that explains it. */
  readonly fixes: readonly Fix[];
  /** Entries for `evenkeel.yaml` that accept it, in YAML; absent if there is nothing to accept. */
  readonly accept?: string;
}
