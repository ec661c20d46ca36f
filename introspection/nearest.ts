/** Candidates similar to the word, at most three, the most similar first; empty if none is similar. */
function nearestTo(word: string, candidates: Iterable<string>): readonly string[] {
  const wanted = word.toLowerCase();
  return [...candidates]
    .map((candidate) => ({ candidate, distance: distanceOf(wanted, candidate.toLowerCase()) }))
    .filter(({ distance }) => distance <= Math.max(2, Math.floor(word.length * 0.4)))
    .sort((a, b) => a.distance - b.distance || (a.candidate < b.candidate ? -1 : 1))
    .slice(0, 3)
    .map(({ candidate }) => candidate);
}

/** `; did you mean "a" or "b"?`, or nothing. */
export function suggestion(word: string, candidates: Iterable<string>): string {
  const near = nearestTo(word, candidates);
  return near.length === 0 ? '' : `; did you mean ${near.map((candidate) => `"${candidate}"`).join(' or ')}?`;
}

/** Characters to insert, remove or replace; words that only differ in their end are near. */
function distanceOf(a: string, b: string): number {
  if (a.length > 2 && (b.startsWith(a) || a.startsWith(b) || b.endsWith(`.${a}`))) return 1;
  let row = Array.from({ length: b.length + 1 }, (_, place) => place);
  for (const [i, character] of Array.from(a.slice(0, 100)).entries()) {
    const next = [i + 1];
    for (let j = 0; j < b.length; j += 1) {
      const replaced = (row[j] ?? 0) + (b[j] === character ? 0 : 1);
      next.push(Math.min(replaced, (row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}
