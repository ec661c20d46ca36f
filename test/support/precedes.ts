import type { Rule } from '../../reports/rules/rule.ts';
import { yields } from '../../reports/rules/rule-order.ts';

type Ordered = Pick<Rule<never>, 'id' | 'yieldsTo'>;

/** Whether the later one yields to the earlier one, or to one that does. */
export function precedes(earlier: Ordered, later: Ordered, rules: readonly Ordered[]): boolean {
  return (
    yields(later, earlier) ||
    rules.some((between) => between.id !== later.id && yields(later, between) && precedes(earlier, between, rules))
  );
}
