/** SQLite folds the letters A-Z only, in quoted names too (https://sqlite.org/faq.html#q18). */
export function foldName(name: string): string {
  return /[A-Z]/.test(name) ? name.replace(/[A-Z]+/g, (capitals) => capitals.toLowerCase()) : name;
}

/** A name or string without its quotes: `"a""b"`, `` `a` ``, `[a]`, `'a'`, or a bare word as it is. */
export function nameOf(token: string): string {
  const mark = token.charAt(0);
  switch (mark) {
    case '[':
      return token.slice(1, -1);
    case '"':
    case '`':
    case "'":
      return token.slice(1, -1).replaceAll(mark + mark, mark);
    default:
      return token;
  }
}

/** An SQL string literal. */
export function literalOf(value: string): string {
  return `'${value.replaceAll("'", "''")}'`;
}
