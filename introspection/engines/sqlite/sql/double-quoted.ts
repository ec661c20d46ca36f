import { literalOf, nameOf } from './names.ts';
import { SqlSyntaxError } from './sql-syntax-error.ts';
import { type Token, tokensOf } from './tokens.ts';
import { constantWords } from './words.ts';

/**
 * A default as `table_xinfo` gives it. SQLite takes a single word as a string, so it is rewritten as one:
 * `DEFAULT pending`, `"pending"`, `[pending]` (https://sqlite.org/quirks.html#dblquote).
 */
export function defaultOf(text: string): string {
  const [token, ...others] = findTokens(text);
  if (token === undefined || others.length > 0) return text;
  const word = text.slice(token.start, token.end);
  const isString = token.kind === 'quoted' || (token.kind === 'word' && !constantWords.has(word.toUpperCase()));
  return isString ? literalOf(nameOf(word)) : text;
}

/** An expression with `"…"` rewritten as a string if no column has that name, because SQLite takes it as a string. */
export function withStrings(expression: string, isColumn: (name: string) => boolean): string {
  if (!expression.includes('"')) return expression;
  const tokens = findTokens(expression);
  let text = '';
  let behind = 0;
  for (const [place, token] of tokens.entries()) {
    const word = expression.slice(token.start, token.end);
    if (!word.startsWith('"') || isColumn(nameOf(word))) continue;
    const before = tokens[place - 1];
    if (before !== undefined && announcesName(expression.slice(before.start, before.end))) continue;
    if (tokens[place + 1]?.kind === '.' || tokens[place + 1]?.kind === '(') continue;
    text += expression.slice(behind, token.start) + literalOf(nameOf(word));
    behind = token.end;
  }
  return text + expression.slice(behind);
}

function announcesName(word: string): boolean {
  return word === '.' || /^(collate|as)$/i.test(word);
}

function findTokens(text: string): readonly Token[] {
  try {
    return tokensOf(text);
  } catch (error) {
    if (error instanceof SqlSyntaxError) return [];
    throw error;
  }
}
