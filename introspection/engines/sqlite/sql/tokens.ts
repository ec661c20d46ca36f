import { SqlSyntaxError } from './sql-syntax-error.ts';

/** A symbol is its own kind; `quoted` is a word in `"…"`, `` `…` `` or `[…]`, `string` one in `'…'`. */
export type TokenKind = 'word' | 'quoted' | 'string' | 'number' | 'blob' | 'variable' | 'end' | SymbolKind;

type SymbolKind = (typeof SYMBOLS)[number];

/** A token with its position in the text: from `start` up to, but not including, `end`. */
export interface Token {
  readonly kind: TokenKind;
  readonly start: number;
  readonly end: number;
}

/** If one symbol begins with another, the longer one comes first. */
const SYMBOLS = [
  '->>',
  '->',
  '<<',
  '<=',
  '<>',
  '<',
  '>>',
  '>=',
  '>',
  '==',
  '=',
  '!=',
  '||',
  '|',
  '(',
  ')',
  ',',
  '.',
  ';',
  '+',
  '-',
  '*',
  '/',
  '%',
  '&',
  '~',
] as const;

const symbolsByFirst: ReadonlyMap<number, readonly SymbolKind[]> = Map.groupBy(SYMBOLS, (symbol) =>
  symbol.charCodeAt(0),
);

const QUOTE = 0x27;
const DOUBLE_QUOTE = 0x22;
const BACKTICK = 0x60;
const BRACKET = 0x5b;
const BRACKET_END = 0x5d;
const MINUS = 0x2d;
const SLASH = 0x2f;
const STAR = 0x2a;
const DOT = 0x2e;
const BYTE_ORDER_MARK = 0xfeff;

/**
 * The tokens of SQL as SQLite cuts it (https://sqlite.org/c3ref/complete.html, https://sqlite.org/lang_comment.html),
 * without white space and comments. Linear in the length of the text.
 * Throws `SqlSyntaxError` for an unclosed token and for a character that cannot begin a token.
 */
export function tokensOf(text: string): readonly Token[] {
  const tokens: Token[] = [];
  let at = 0;
  while (at < text.length) {
    const code = text.charCodeAt(at);
    if (code === 0) break;
    const gap = gapEnd(text, at);
    if (gap > at) {
      at = gap;
      continue;
    }
    const token = tokenIn(text, at);
    tokens.push(token);
    at = token.end;
  }
  return tokens;
}

/** The position after the white space or comment that begins here; `at` itself if there is none. A byte order mark counts as white space. */
export function gapEnd(text: string, at: number): number {
  const code = text.charCodeAt(at);
  if (code === BYTE_ORDER_MARK) return at + 1;
  if (code === 0x20 || (code >= 0x09 && code <= 0x0d && code !== 0x0b)) return at + 1;
  if (code === MINUS && text.charCodeAt(at + 1) === MINUS) {
    const line = text.indexOf('\n', at);
    return line === -1 ? text.length : line + 1;
  }
  if (code === SLASH && text.charCodeAt(at + 1) === STAR && at + 2 < text.length) {
    const close = text.indexOf('*/', at + 2);
    return close === -1 ? text.length : close + 2;
  }
  return at;
}

/** The token at this position, which must not be a gap or the end. Throws `SqlSyntaxError` as `tokensOf` does. */
export function tokenIn(text: string, start: number): Token {
  const code = text.charCodeAt(start);
  if (isWordStart(code)) return wordOrBlob(text, start, code);
  if (isDigit(code) || (code === DOT && isDigit(text.charCodeAt(start + 1)))) return numberAt(text, start);
  switch (code) {
    case QUOTE:
      return { kind: 'string', start, end: quoteEnd(text, start, code) };
    case DOUBLE_QUOTE:
    case BACKTICK:
      return { kind: 'quoted', start, end: quoteEnd(text, start, code) };
    case BRACKET:
      return { kind: 'quoted', start, end: bracketEnd(text, start) };
    default:
      return symbolAt(text, start, code) ?? variableAt(text, start);
  }
}

function symbolAt(text: string, start: number, code: number): Token | undefined {
  const kind = symbolsByFirst.get(code)?.find((symbol) => symbol.length === 1 || text.startsWith(symbol, start));
  return kind && { kind, start, end: start + kind.length };
}

function wordOrBlob(text: string, start: number, code: number): Token {
  if ((code === 0x78 || code === 0x58) && text.charCodeAt(start + 1) === QUOTE) {
    return { kind: 'blob', start, end: quoteEnd(text, start + 1, QUOTE) };
  }
  return { kind: 'word', start, end: wordEnd(text, start + 1) };
}

function wordEnd(text: string, from: number): number {
  let at = from;
  while (at < text.length && isWordPart(text.charCodeAt(at))) at++;
  return at;
}

/** A plus or minus is part of a number only in its exponent. */
function numberAt(text: string, start: number): Token {
  const hexadecimal = /^0x/i.test(text.slice(start, start + 2));
  let end = start;
  while (end < text.length) {
    const code = text.charCodeAt(end);
    const exponentSign = !hexadecimal && (code === 0x2b || code === MINUS) && /e/i.test(text.charAt(end - 1));
    if (!(isWordPart(code) || (code === DOT && !hexadecimal) || exponentSign)) break;
    end++;
  }
  return { kind: 'number', start, end };
}

/** `?`, `?1`, `:a`, `@a`, `#1`, `$a`. */
function variableAt(text: string, start: number): Token {
  if (!'?:@#$'.includes(text.charAt(start))) {
    throw new SqlSyntaxError(`a character that begins nothing: ${JSON.stringify(text.charAt(start))}`, text, start);
  }
  return { kind: 'variable', start, end: wordEnd(text, start + 1) };
}

/** The end of quoted text. A doubled quote does not end it. */
function quoteEnd(text: string, start: number, quote: number): number {
  const mark = text.charAt(start);
  let at = text.indexOf(mark, start + 1);
  while (at !== -1 && text.charCodeAt(at + 1) === quote) at = text.indexOf(mark, at + 2);
  if (at === -1) throw new SqlSyntaxError(`a ${mark} that is never closed`, text, start);
  return at + 1;
}

function bracketEnd(text: string, start: number): number {
  let at = start + 1;
  while (at < text.length && text.charCodeAt(at) !== BRACKET_END) at++;
  if (at === text.length) throw new SqlSyntaxError('a [ that is never closed', text, start);
  return at + 1;
}

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

function isWordStart(code: number): boolean {
  return (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a) || code === 0x5f || code >= 0x80;
}

function isWordPart(code: number): boolean {
  return isWordStart(code) || isDigit(code) || code === 0x24;
}
