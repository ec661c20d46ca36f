import type { DataType } from '../../../../model/data-type.ts';
import { memoByText } from '../../../../model/memo.ts';
import { afterBracket, nameOf, type Token, tokensOf } from '../../sql/tokens.ts';
import { typeSynonyms } from './type-synonyms.ts';

/** The meaning of a type in any spelling that PostgreSQL accepts. A name that is not built in is family `named`. */
export const dataTypeOf: (native: string) => DataType = memoByText(parseType);

/** The server does not enforce the dimensions and bounds of an array: `int[]`, `int[][]` and `int[3]` are one type. */
function parseType(native: string): DataType {
  const tokens = tokensOf(native);
  const bracket = tokens.findIndex((token) => token.text === '[' || token.text.toUpperCase() === 'ARRAY');
  if (bracket > 0) return { family: 'array', of: parseElement(tokens.slice(0, bracket)) };
  return parseElement(tokens);
}

function parseElement(tokens: readonly Token[]): DataType {
  const open = tokens.findIndex((token) => token.text === '(');
  const close = open < 0 ? -1 : afterBracket(tokens, open);
  const name = open < 0 ? tokens : [...tokens.slice(0, open), ...tokens.slice(close)];
  const modifier = open < 0 ? null : textOf(tokens.slice(open + 1, close - 1));
  const parts = name[0]?.text === 'pg_catalog' && name[1]?.text === '.' ? name.slice(2) : name;
  const words = parts.map((token) => token.text.toLowerCase()).join(' ');
  if (words === 'interval' || words.startsWith('interval ')) {
    return { family: 'interval', qualifier: qualifierOf(words.slice('interval '.length), modifier) };
  }
  const build = typeSynonyms.get(words);
  if (build !== undefined) return build((modifier ?? '').split(',').map(numberOf));
  return { family: 'named', name: qualifiedNameOf(parts), modifier };
}

/** `day to second(3)`. Six digits of a second are the default. */
function qualifierOf(fields: string, precision: string | null): string | null {
  const digits = precision === null || precision === '6' ? '' : `(${precision})`;
  return fields + digits || null;
}

function qualifiedNameOf(tokens: readonly Token[]): string {
  return tokens
    .map(nameOf)
    .join(' ')
    .replaceAll(/ ?\. ?/g, '.');
}

function textOf(tokens: readonly Token[]): string {
  return tokens.map((token) => token.text.toLowerCase()).join('');
}

function numberOf(text: string): number | null {
  return /^-?\d+$/.test(text) ? Number(text) : null;
}
