import type { Rule } from './rule.ts';

/** What the order of rules is made of. */
type Ordered = Pick<Rule<never>, 'id' | 'yieldsTo'>;

/** The same rules, each after those that it yields to. */
export function inOrder<R extends Ordered>(rules: readonly R[]): readonly R[] {
  const placed = new Set<R>();
  const waiting = new Set<R>();
  const place = (rule: R): void => {
    if (placed.has(rule)) return;
    if (waiting.has(rule)) throw new Error(`${rule.id} yields to a rule that yields to it`);
    waiting.add(rule);
    if (rule.yieldsTo !== undefined)
      for (const other of rules.filter(yieldedToBy(rule))) if (other !== rule) place(other);
    placed.add(rule);
  };
  for (const rule of rules) place(rule);
  return [...placed];
}

/** Whether the one says that the other is asked first. */
export function yields(rule: Ordered, other: Ordered): boolean {
  return yieldedToBy(rule)(other);
}

/** `query.*` stands for all rules whose ids begin so. */
function yieldedToBy({ yieldsTo = [] }: Ordered): (other: Ordered) => boolean {
  const names = new Set(yieldsTo);
  const beginnings = yieldsTo.filter((name) => name.endsWith('.*')).map((name) => name.slice(0, -1));
  return ({ id }) => names.has(id) || beginnings.some((beginning) => id.startsWith(beginning));
}
