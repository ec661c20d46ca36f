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
}
