/** Characters shown before the first difference. */
const LEAD = 24;

/** Two long values, cut to `width` around their first difference. */
export function excerptPair(expected: string, actual: string, width: number): readonly [string, string] {
  if (expected.length <= width && actual.length <= width) return [expected, actual];
  const start = Math.max(0, Math.min(firstDifference(expected, actual) - LEAD, longest(expected, actual) - width));
  return [excerpt(expected, start, width), excerpt(actual, start, width)];
}

/** `width` characters of the text from a place on, with `…` where something was left out. */
export function excerpt(text: string, start: number, width: number): string {
  const head = start > 0 ? '…' : '';
  const rest = Array.from(text.slice(start));
  const room = width - head.length;
  return rest.length <= room ? head + rest.join('') : `${head}${rest.slice(0, room - 1).join('')}…`;
}

function firstDifference(a: string, b: string): number {
  let place = 0;
  while (place < a.length && place < b.length && a[place] === b[place]) place += 1;
  return place;
}

function longest(a: string, b: string): number {
  return Math.max(a.length, b.length);
}
