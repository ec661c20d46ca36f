/** The first of some names, at most so many, and how many there are besides: `a, b and 3 more`. */
export function fewOf(names: readonly string[], most: number, separator = ', '): string {
  return names.slice(0, most).join(separator) + andMore(names.length - most);
}

/** ` and 3 more`, or nothing. */
export function andMore(count: number): string {
  return count > 0 ? ` and ${count} more` : '';
}
