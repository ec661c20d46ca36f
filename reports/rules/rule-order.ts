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
    for (const other of rules) if (other !== rule && yields(rule, other)) place(other);
    placed.add(rule);
  };
  for (const rule of rules) place(rule);
  return [...placed];
}

/** Whether the one says that the other is asked first. */
export function yields({ yieldsTo = [] }: Ordered, { id }: Ordered): boolean {
  return yieldsTo.some((name) => (name.endsWith('.*') ? id.startsWith(name.slice(0, -1)) : id === name));
}
