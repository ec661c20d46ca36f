import type { Judged } from './ledger.ts';

/** Fewer differences of one sort than this are told one by one. */
const LEAST_MEMBERS = 3;

/**
 * Differences above info, put together where they are one pattern that runs through the database: the same fact, or
 * the same absence, with the same two values. A foreign key to one table that is gone everywhere is a pattern; four
 * tables that are gone are four differences.
 */
export function patternsIn<T extends Judged>(items: readonly T[]): readonly (readonly T[])[] {
  const groups = new Map<string, T[]>();
  const alone: (readonly T[])[] = [];
  for (const item of items) {
    const key = patternOf(item);
    const group = key === undefined ? undefined : groups.get(key);
    if (key === undefined) alone.push([item]);
    else if (group === undefined) groups.set(key, [item]);
    else group.push(item);
  }
  const patterns = [...groups.values()].flatMap((group) =>
    group.length >= LEAST_MEMBERS ? [group] : group.map((item) => [item]),
  );
  return [...alone, ...patterns];
}

/** What makes differences one pattern, as text; undefined for what is never part of one. */
export function patternOf({ verdict, field, shown, expected, actual }: Judged): string | undefined {
  const kind = (expected ?? actual)?.kind;
  const parts = [verdict.rule, verdict.verdict, verdict.impact, kind];
  if (verdict.pattern) return verdict.rule;
  if (field !== undefined)
    return field.name === 'name' ? undefined : JSON.stringify([...parts, field.name, alike(shown)]);
  const target = targetOf(expected ?? actual);
  return target === undefined ? undefined : JSON.stringify([...parts, expected === null, target]);
}

/** The two values; where one side has none, the values of the other need not be the same. */
function alike({ expected, actual }: Judged['shown']): Judged['shown'] {
  if (expected === 'none') return { expected };
  return actual === 'none'
    ? { actual }
    : { ...(expected !== undefined && { expected }), ...(actual !== undefined && { actual }) };
}

/** The table a foreign key points at: what such keys have in common. */
function targetOf(object: Judged['expected']): string | undefined {
  return object?.kind === 'foreignKey' ? object.facts.target?.name : undefined;
}
