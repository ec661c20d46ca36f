/** What to think of before the difference is fixed that a rule judges, and a case in point where the rule itself names none. */
export interface RuleHint {
  readonly hint?: string;
  readonly example?: string;
}

/** By the id of the rule. */
export type RuleHints = Readonly<Record<string, RuleHint>>;
