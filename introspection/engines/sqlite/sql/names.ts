/** SQLite folds only the letters A-Z, also in quoted names (https://sqlite.org/faq.html#q18). */
export function foldName(name: string): string {
  return /[A-Z]/.test(name) ? name.replace(/[A-Z]+/g, (capitals) => capitals.toLowerCase()) : name;
}

/** A name or string without its quotes: `"a""b"`, `` `a` ``, `[a]`, `'a'`. A bare word is returned unchanged. */
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
