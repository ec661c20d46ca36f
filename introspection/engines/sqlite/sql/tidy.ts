import { foldName, literalOf, nameOf } from './names.ts';
import { SqlSyntaxError } from './sql-syntax-error.ts';
import { type Token, tokensOf } from './tokens.ts';
import { constantWords, reservedWords } from './words.ts';

/**
 * SQL in one spelling: without comments, one space between tokens, words in lower case, strings unchanged, names without
 * unnecessary quotes. A name in double quotes stays as it is, because SQLite takes it as a string if no such column exists
 * (https://sqlite.org/quirks.html#dblquote). Never throws.
 */
export function tidy(code: string): string {
  const tokens = findTokens(code);
  if (tokens === undefined) return squeeze(code);
  const end = tokens.findLastIndex((token) => token.kind !== ';') + 1;
  return tokens
    .slice(0, end)
    .map((token) => spellingOf(token, code.slice(token.start, token.end)))
    .join(' ');
}

/** The text in one line; words and comments unchanged. */
export function squeeze(text: string): string {
  return text.trim().replace(/\s+/g, ' ');
}

function findTokens(code: string): readonly Token[] | undefined {
  try {
    return tokensOf(code);
  } catch (error) {
    if (error instanceof SqlSyntaxError) return undefined;
    throw error;
  }
}

function spellingOf(token: Token, text: string): string {
  switch (token.kind) {
    case 'word':
    case 'number':
    case 'blob':
      return foldName(text);
    case 'string':
      return literalOf(nameOf(text));
    case 'quoted':
      return spellingOfName(nameOf(text), text.startsWith('"'));
    case '==':
      return '=';
    case '!=':
      return '<>';
    default:
      return text;
  }
}

function spellingOfName(name: string, isPerhapsText: boolean): string {
  const spelling = isPerhapsText ? name : foldName(name);
  const word = spelling.toUpperCase();
  const isPlain = /^[a-z_][a-z0-9_]*$/.test(spelling) && !reservedWords.has(word) && !constantWords.has(word);
  return isPlain ? spelling : `"${spelling.replaceAll('"', '""')}"`;
}
