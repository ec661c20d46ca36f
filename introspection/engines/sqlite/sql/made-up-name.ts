const LONGEST = 60;

/** The text of a constraint without a name, shortened to serve as its name. */
export function cutName(said: string): string {
  return said.length > LONGEST ? `${said.slice(0, LONGEST - 1)}…` : said;
}

/** `(a, b)` */
export function nameOfColumns(columns: readonly string[]): string {
  return `(${columns.join(', ')})`;
}
