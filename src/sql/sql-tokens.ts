import type { EngineName } from './engine-name.ts';

/** A piece of SQL, as the engine's own scanner cuts it, as far as it matters to where statements end. */
export interface SqlToken {
  /** `command`: a line for the client (`\restrict`), where the engine's client has such a sign everywhere. */
  readonly kind: 'space' | 'comment' | 'string' | 'name' | 'word' | 'command' | 'other';
  /** Offsets in the text. */
  readonly start: number;
  readonly end: number;
}

/**
 * What is not closed goes on to the end of the text. To SQLite a byte order mark is white space wherever a token could begin.
 * https://www.postgresql.org/docs/current/sql-syntax-lexical.html https://sqlite.org/lang_keywords.html
 */
const SCANNERS: Readonly<Record<EngineName, RegExp>> = {
  postgres: new RegExp(
    [
      String.raw`(?<space>[ \t\n\r\f\v]+|^\uFEFF)`,
      String.raw`(?<comment>--[^\n]*|/\*)`,
      String.raw`(?<string>[eE]'[^'\\]*(?:(?:\\[^]|'')[^'\\]*)*'?|'[^']*(?:''[^']*)*'?|(?<tag>\$(?:[A-Za-z_\u0080-\uFFFF][\w\u0080-\uFFFF]*)?\$)[^]*?(?:\k<tag>|$))`,
      '(?<name>"[^"]*(?:""[^"]*)*"?)',
      String.raw`(?<word>[A-Za-z_\u0080-\uFFFF][\w$\u0080-\uFFFF]*)`,
      String.raw`(?<command>\\[^\n]*)`,
      String.raw`(?<other>\d[\w.]*|[^])`,
    ].join('|'),
    'y',
  ),
  sqlite: new RegExp(
    [
      String.raw`(?<space>[ \t\n\r\f\v\uFEFF]+)`,
      String.raw`(?<comment>--[^\n]*|/\*[^]*?(?:\*/|$))`,
      "(?<string>'[^']*(?:''[^']*)*'?)",
      '(?<name>"[^"]*(?:""[^"]*)*"?|`[^`]*(?:``[^`]*)*`?|\\[[^\\]]*\\]?)',
      String.raw`(?<word>[A-Za-z_\u0080-\uFFFF][\w$\u0080-\uFFFF]*)`,
      String.raw`(?<other>\d[\w.]*|[^])`,
    ].join('|'),
    'y',
  ),
};

const KINDS = ['space', 'comment', 'string', 'name', 'word', 'command', 'other'] as const;

/** The token that begins there; undefined at the end of the text. */
export function tokenAt(text: string, start: number, engine: EngineName): SqlToken | undefined {
  const scanner = SCANNERS[engine];
  scanner.lastIndex = start;
  const groups = scanner.exec(text)?.groups;
  const kind = KINDS.find((candidate) => groups?.[candidate] !== undefined);
  if (kind === undefined) return undefined;
  if (engine !== 'postgres' || groups?.comment !== '/*') return { kind, start, end: scanner.lastIndex };
  const end = findEndOfComment(text, start);
  // PostgreSQL refuses a comment that is not closed, so it must get it to see.
  return end === undefined ? { kind: 'other', start, end: text.length } : { kind, start, end };
}

/** Every token, in order; together they are the whole text. */
export function* sqlTokens(text: string, engine: EngineName): Generator<SqlToken> {
  for (let token = tokenAt(text, 0, engine); token !== undefined; token = tokenAt(text, token.end, engine)) yield token;
}

/** Comments of PostgreSQL can stand in each other. */
function findEndOfComment(text: string, start: number): number | undefined {
  const edges = /\/\*|\*\//g;
  edges.lastIndex = start;
  let depth = 0;
  for (let edge = edges.exec(text); edge !== null; edge = edges.exec(text)) {
    depth += edge[0] === '/*' ? 1 : -1;
    if (depth === 0) return edges.lastIndex;
  }
  return undefined;
}
