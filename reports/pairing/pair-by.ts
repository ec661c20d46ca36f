/** Two lists, paired. */
export interface Pairing<T> {
  readonly pairs: readonly { readonly expected: T; readonly actual: T }[];
  readonly expectedOnly: readonly T[];
  readonly actualOnly: readonly T[];
}

/** The key that two items must share to be paired, computed for each side; undefined: no key. */
export interface Identity<T> {
  expected(item: T): string | undefined;
  actual(item: T): string | undefined;
}

/**
 * Pairs items by one identity after the other, the most certain first. Items with
 * the same identity are paired in their order.
 */
export function pairBy<T>(
  expected: readonly T[],
  actual: readonly T[],
  identities: readonly Identity<T>[],
): Pairing<T> {
  const pairs: { readonly expected: T; readonly actual: T }[] = [];
  let [expectedOnly, actualOnly] = [expected, actual];
  for (const identity of identities) {
    if (expectedOnly.length === 0 || actualOnly.length === 0) break;
    const waiting = queuesOf(actualOnly, identity.actual);
    const paired = new Set<T>();
    expectedOnly = expectedOnly.filter((item) => {
      const key = identity.expected(item);
      const counterpart = key === undefined ? undefined : waiting.get(key)?.shift();
      if (counterpart === undefined) return true;
      pairs.push({ expected: item, actual: counterpart });
      paired.add(counterpart);
      return false;
    });
    actualOnly = actualOnly.filter((item) => !paired.has(item));
  }
  return { pairs, expectedOnly, actualOnly };
}

function queuesOf<T>(items: readonly T[], keyOf: (item: T) => string | undefined): Map<string, T[]> {
  const queues = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    if (key === undefined) continue;
    const queue = queues.get(key);
    if (queue === undefined) queues.set(key, [item]);
    else queue.push(item);
  }
  return queues;
}
