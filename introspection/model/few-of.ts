/** The first names of a list, and the number of the others: `a, b and 3 more`. */
export function fewOf(names: readonly string[], most: number, separator = ', '): string {
  return names.slice(0, most).join(separator) + andMore(names.length - most);
}

/** ` and 3 more`, or nothing. */
export function andMore(count: number): string {
  return count > 0 ? ` and ${count} more` : '';
}
