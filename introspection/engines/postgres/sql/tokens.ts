export interface Token {
  /** `word`: keyword, name or number without quotes; `name`: in double quotes; `string`: any string constant. */
  readonly kind: 'word' | 'name' | 'string' | 'symbol';
  /** As written. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/**
 * One alternative a lexical element, in this order: white space and line comments; strings with escapes; other strings; names in
 * quotes; dollar quotes; numbers; words; operators; everything else by itself.
 * https://www.postgresql.org/docs/current/sql-syntax-lexical.html
 */
const LEXEME =
  /(?<skip>\s+|--[^\n]*)|(?<escape>e'(?:[^'\\]|\\[\s\S]|'')*'?)|(?<string>(?:u&|[bxn])?'(?:[^']|'')*'?)|(?<name>(?:u&)?"(?:[^"]|"")*"?)|(?<dollar>\$(?<tag>(?:[a-z_\u0080-\uffff][\w\u0080-\uffff]*)?)\$)|(?<number>(?:\d[\w.]*|\.\d[\w]*)(?:(?<=\de)[+-]\d+)?)|(?<word>[a-z_\u0080-\uffff][\w$\u0080-\uffff]*)|(?<symbol>[-+*/<>=~!@#%^&|`?]+|::|:=|[\s\S])/iy;

/** The tokens of an SQL text, without white space and comments. Never throws; an unfinished quote runs to the end. */
export function tokensOf(sql: string): readonly Token[] {
  const tokens: Token[] = [];
  let start = 0;
  while (start < sql.length) {
    if (sql.startsWith('/*', start)) {
      start = endOfComment(sql, start);
      continue;
    }
    LEXEME.lastIndex = start;
    const match = LEXEME.exec(sql);
    if (match === null) break;
    const groups = match.groups ?? {};
    let end = start + match[0].length;
    if (groups.dollar !== undefined) end = endOfDollarQuote(sql, end, groups.dollar);
    if (groups.symbol !== undefined) end = endOfOperator(sql, start, end);
    if (groups.skip === undefined) tokens.push({ kind: kindOf(groups), text: sql.slice(start, end), start, end });
    start = end;
  }
  return tokens;
}

function kindOf(groups: Readonly<Record<string, string | undefined>>): Token['kind'] {
  if (groups.symbol !== undefined) return 'symbol';
  if (groups.name !== undefined) return 'name';
  return groups.word !== undefined || groups.number !== undefined ? 'word' : 'string';
}

/** Comments in slashes nest. */
function endOfComment(sql: string, start: number): number {
  const mark = /\/\*|\*\//g;
  mark.lastIndex = start + 2;
  for (let depth = 1; depth > 0; ) {
    const match = mark.exec(sql);
    if (match === null) return sql.length;
    depth += match[0] === '/*' ? 1 : -1;
  }
  return mark.lastIndex;
}

function endOfDollarQuote(sql: string, bodyStart: number, mark: string): number {
  const end = sql.indexOf(mark, bodyStart);
  return end < 0 ? sql.length : end + mark.length;
}

/** An operator ends where a comment begins. */
function endOfOperator(sql: string, start: number, end: number): number {
  const comment = /--|\/\*/.exec(sql.slice(start, end));
  return comment === null ? end : Math.max(start + comment.index, start + 1);
}

/** The place after the bracket that closes the one at `open`; the number of tokens where none does. */
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

/** The name that a word or a quoted name stands for. */
export function nameOf(token: Token): string {
  return token.kind === 'name' ? token.text.slice(1, -1).replaceAll('""', '"') : token.text.toLowerCase();
}

export function isWord(token: Token | undefined, word: string): boolean {
  return token?.kind === 'word' && token.text.toUpperCase() === word;
}
