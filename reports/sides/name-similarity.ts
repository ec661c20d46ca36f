/** `createdAt`, `created_at` and `CreatedAt` as one word. */
export function squashed(name: string): string {
  return name.replaceAll(/[_\s-]/g, '').toLowerCase();
}

/** How similar two names are, from 0 to 1: the share of letter pairs they have in common (Dice's coefficient). */
export function nameSimilarity(one: string, other: string): number {
  const [a, b] = [squashed(one), squashed(other)];
  if (a === b) return 1;
  const [pairsOfA, pairsOfB] = [letterPairs(a), letterPairs(b)];
  const total = pairsOfA.length + pairsOfB.length;
  if (total === 0) return 0;
  return (2 * inCommon(pairsOfA, pairsOfB)) / total;
}

/** How much of a name another holds, from 0 to 1: the share of its letter pairs. */
export function shareIn(name: string, other: string): number {
  const [whole, within] = [squashed(name), squashed(other)];
  const pairs = letterPairs(whole);
  if (pairs.length === 0) return within.includes(whole) ? 1 : 0;
  return inCommon(pairs, letterPairs(within)) / pairs.length;
}

/** How many items two lists have in common, each counted as often as both have it. */
export function inCommon(ones: readonly string[], others: readonly string[]): number {
  const left = [...others];
  const shared = ones.filter((item) => {
    const place = left.indexOf(item);
    if (place >= 0) left.splice(place, 1);
    return place >= 0;
  });
  return shared.length;
}

function letterPairs(word: string): readonly string[] {
  return Array.from({ length: Math.max(0, word.length - 1) }, (_, place) => word.slice(place, place + 2));
}
