import type { SqlToken } from '../../../scripts/script.ts';
import { tokensFrom } from '../../../scripts/sql-reading.ts';
import { tokenAt } from './scan.ts';

export interface Token {
  /** `word`: keyword, name or number without quotes; `name`: in double quotes; `string`: any string constant. */
  readonly kind: 'word' | 'name' | 'string' | 'symbol';
  /** As written. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

const OF_OPERATORS = /^[-+*/<>=~!@#%^&|`?]$/;
const NUMBER = /^\.?\d/;

/** The tokens of an SQL text without white space and comments. An operator is one token. Never throws; an unfinished quote extends to the end. */
export function tokensOf(sql: string): readonly Token[] {
  const tokens: Token[] = [];
  for (const { kind, start, end } of tokensFrom(sql, { tokenAt })) {
    const text = sql.slice(start, end);
    if (kind === 'space' || kind === 'comment' || (kind === 'other' && text.startsWith('/*'))) continue;
    const last = tokens.at(-1);
    if (kind === 'other' && last?.end === start && isOneOperator(last, text)) {
      tokens[tokens.length - 1] = { kind: 'symbol', text: last.text + text, start: last.start, end };
    } else tokens.push({ kind: kindOf(kind, text), text, start, end });
  }
  return tokens;
}

function kindOf(kind: SqlToken['kind'], text: string): Token['kind'] {
  if (kind === 'string' || kind === 'name' || kind === 'word') return kind;
  return NUMBER.test(text) ? 'word' : 'symbol';
}

/** Whether a character continues the operator before it. */
function isOneOperator({ kind, text }: Token, sign: string): boolean {
  if (kind !== 'symbol') return false;
  if (text === ':') return sign === ':' || sign === '=';
  return OF_OPERATORS.test(text.charAt(0)) && OF_OPERATORS.test(sign);
}

/** The place after the bracket that closes the one at `open`; the number of tokens if it is never closed. */
export function afterBracket(tokens: readonly Token[], open: number): number {
  let depth = 0;
  for (let place = open; place < tokens.length; place += 1) {
    const text = tokens[place]?.text;
    if (text === '(' || text === '[') depth += 1;
    if (text === ')' || text === ']') depth -= 1;
    if (depth === 0) return place + 1;
  }
  return tokens.length;
}

/** The name that a word or a quoted name means. */
export function nameOf(token: Token): string {
  return token.kind === 'name' ? token.text.slice(1, -1).replaceAll('""', '"') : token.text.toLowerCase();
}

export function isWord(token: Token | undefined, word: string): boolean {
  return token?.kind === 'word' && token.text.toUpperCase() === word;
}
