import type { SqlToken } from '../../../scripts/script.ts';
import { SqlSyntaxError } from './sql-syntax-error.ts';
import { gapEnd, type Token, tokenIn } from './tokens.ts';

/** The token at this position; undefined at the end of the text. An unclosed token extends to the end. Never throws. */
export function tokenAt(text: string, start: number): SqlToken | undefined {
  if (start >= text.length) return undefined;
  const gap = gapEnd(text, start);
  if (gap > start) {
    const comment = text[start] === '-' || text[start] === '/';
    return { kind: comment ? 'comment' : 'space', start, end: gap };
  }
  try {
    const { kind, end } = tokenIn(text, start);
    return { kind: kindOf(kind), start, end };
  } catch (error) {
    if (!(error instanceof SqlSyntaxError)) throw error;
    const kind = UNCLOSED.get(text.charAt(start)) ?? 'other';
    const end = kind === 'other' ? start + 1 : text.length;
    return { kind, start, end };
  }
}

const UNCLOSED: ReadonlyMap<string, SqlToken['kind']> = new Map([
  ["'", 'string'],
  ['"', 'name'],
  ['`', 'name'],
  ['[', 'name'],
  ['x', 'string'],
  ['X', 'string'],
]);

function kindOf(kind: Token['kind']): SqlToken['kind'] {
  if (kind === 'word' || kind === 'string') return kind;
  if (kind === 'quoted') return 'name';
  return kind === 'blob' ? 'string' : 'other';
}
