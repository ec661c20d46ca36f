/** A noun with its indefinite article: `an index`, `a unique constraint`. */
export function withArticle(noun: string): string {
  return `${/^[aeio]/i.test(noun) ? 'an' : 'a'} ${noun}`;
}
