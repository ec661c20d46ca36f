import type { SqlToken } from '../../../scripts/script.ts';

/**
 * One alternative for each lexical element. An unclosed element extends to the end of the text.
 * https://www.postgresql.org/docs/current/sql-syntax-lexical.html
 */
const ELEMENT = new RegExp(
  [
    String.raw`(?<space>[ \t\n\r\f\v]+|^\uFEFF)`,
    String.raw`(?<comment>--[^\n]*|/\*)`,
    String.raw`(?<string>[eE]'[^'\\]*(?:(?:\\[^]|'')[^'\\]*)*'?|(?:[uU]&|[bBxXnN])?'[^']*(?:''[^']*)*'?|(?<tag>\$(?:[A-Za-z_\u0080-\uFFFF][\w\u0080-\uFFFF]*)?\$)[^]*?(?:\k<tag>|$))`,
    '(?<name>(?:[uU]&)?"[^"]*(?:""[^"]*)*"?)',
    String.raw`(?<word>[A-Za-z_\u0080-\uFFFF][\w$\u0080-\uFFFF]*)`,
    String.raw`(?<command>\\[^\n]*)`,
    String.raw`(?<other>(?:\d[\w.]*|\.\d\w*)(?:(?<=\d[eE])[+-]\d+)?|[^])`,
  ].join('|'),
  'y',
);

const KINDS = ['space', 'comment', 'string', 'name', 'word', 'command', 'other'] as const;

/** The token at this position; undefined at the end of the text. Each character of an operator is a token; a whole number is one token. */
export function tokenAt(text: string, start: number): SqlToken | undefined {
  ELEMENT.lastIndex = start;
  const groups = ELEMENT.exec(text)?.groups;
  const kind = KINDS.find((candidate) => groups?.[candidate] !== undefined);
  if (kind === undefined) return undefined;
  if (groups?.comment !== '/*') return { kind, start, end: ELEMENT.lastIndex };
  const end = findEndOfComment(text, start);
  // An unclosed comment counts as code, so that it is sent and the server rejects it.
  return end === undefined ? { kind: 'other', start, end: text.length } : { kind, start, end };
}

/** Comments can be nested. */
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
