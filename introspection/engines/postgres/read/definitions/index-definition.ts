import type { IndexKey } from '../../../../model/index-key.ts';
import { afterBracket, isWord, nameOf, type Token, tokensOf } from '../../sql/tokens.ts';
import { parseOptions } from './options.ts';

export interface IndexDefinition {
  readonly unique: boolean;
  readonly method: string;
  readonly keys: readonly IndexKey[];
  readonly include: readonly string[];
  readonly nullsNotDistinct: boolean;
  readonly options: Readonly<Record<string, string>>;
  readonly predicate: string | null;
}

/**
 * The parts of a `CREATE INDEX` statement as `pg_get_indexdef` and `pg_indexes` print it. They do not print defaults.
 * https://www.postgresql.org/docs/current/sql-createindex.html
 */
export function parseIndexDefinition(definition: string): IndexDefinition {
  const tokens = tokensOf(definition);
  const using = tokens.findIndex((token) => isWord(token, 'USING'));
  const head = tokens.slice(0, using);
  const afterKeys = afterBracket(tokens, using + 2);
  const clauses = clausesOf(tokens, afterKeys);
  const where = clauses.get('WHERE');
  return {
    unique: head.some((token) => isWord(token, 'UNIQUE')),
    method: textOf(tokens[using + 1]),
    keys: listIn(tokens.slice(using + 2, afterKeys)).map((key) => keyOf(key, definition)),
    include: listIn(clauses.get('INCLUDE') ?? []).flatMap(([token]) => (token === undefined ? [] : [nameOf(token)])),
    nullsNotDistinct: clauses.has('NULLS'),
    options: parseOptions(listIn(clauses.get('WITH') ?? []).map(optionOf)),
    predicate: where === undefined ? null : textBetween(where, definition),
  };
}

/** The clauses after the keys, by first word. Each extends to the first word of the next clause, outside brackets. */
function clausesOf(tokens: readonly Token[], start: number): ReadonlyMap<string, readonly Token[]> {
  const clauses = new Map<string, readonly Token[]>();
  let place = start;
  while (place < tokens.length) {
    const word = textOf(tokens[place]).toUpperCase();
    if (word === 'WHERE') return clauses.set(word, tokens.slice(place + 1));
    if (word === 'NULLS') {
      clauses.set(word, []);
      place += 3;
    } else {
      const end = textOf(tokens[place + 1]) === '(' ? afterBracket(tokens, place + 1) : place + 2;
      clauses.set(word, tokens.slice(place + 1, end));
      place = end;
    }
  }
  return clauses;
}

/** The parts of a list in brackets, separated by its commas but not by those in inner brackets. */
function listIn(bracketed: readonly Token[]): readonly (readonly Token[])[] {
  const inner = bracketed.slice(1, -1);
  const parts: Token[][] = [];
  let place = 0;
  let part: Token[] = [];
  while (place < inner.length) {
    const token = inner[place];
    const end = token?.text === '(' || token?.text === '[' ? afterBracket(inner, place) : place + 1;
    if (token?.text === ',') {
      parts.push(part);
      part = [];
    } else {
      part.push(...inner.slice(place, end));
    }
    place = end;
  }
  return part.length === 0 ? parts : [...parts, part];
}

/** A column name, a call, or an expression in brackets; then COLLATE, an operator class, direction and the position of NULLs. */
function keyOf(tokens: readonly Token[], definition: string): IndexKey {
  const first = tokens[0];
  const call = tokens.findIndex((token) => token.text === '(');
  const isExpression = first?.text === '(' || (call > 0 && isCallee(tokens.slice(0, call)));
  let place = isExpression ? afterBracket(tokens, Math.max(call, 0)) : 1;
  const subject = tokens.slice(0, place);
  let collation: string | null = null;
  if (isWord(tokens[place], 'COLLATE')) {
    const end = endOfName(tokens, place + 1);
    collation = qualifiedName(tokens.slice(place + 1, end));
    place = end;
  }
  const words = tokens.slice(place);
  const order = words.findIndex((token) => ['ASC', 'DESC', 'NULLS'].some((word) => isWord(token, word)));
  const operatorClass = order < 0 ? words : words.slice(0, order);
  const direction = words.some((token) => isWord(token, 'DESC')) ? 'desc' : 'asc';
  const nulls = words.findIndex((token) => isWord(token, 'NULLS'));
  const nullsFirst = nulls < 0 ? direction === 'desc' : isWord(words[nulls + 1], 'FIRST');
  return {
    column: isExpression || first === undefined ? null : nameOf(first),
    expression: isExpression ? textBetween(subject, definition) : null,
    direction,
    nulls: nullsFirst ? 'first' : 'last',
    collation,
    operatorClass: operatorClass.length === 0 ? null : operatorClassOf(operatorClass),
  };
}

/** `lower(`, `audit.fold(`: only names and dots before the bracket. A later bracket belongs to an operator class. */
function isCallee(tokens: readonly Token[]): boolean {
  return tokens.every((token, place) => (place % 2 === 1 ? token.text === '.' : token.kind !== 'symbol'));
}

function endOfName(tokens: readonly Token[], start: number): number {
  return textOf(tokens[start + 1]) === '.' ? start + 3 : start + 1;
}

function qualifiedName(tokens: readonly Token[]): string {
  const names = tokens.filter((token) => token.text !== '.').map(nameOf);
  return (names[0] === 'pg_catalog' ? names.slice(1) : names).join('.');
}

function operatorClassOf(tokens: readonly Token[]): string {
  const bracket = tokens.findIndex((token) => token.text === '(');
  if (bracket < 0) return qualifiedName(tokens);
  const parameters = listIn(tokens.slice(bracket)).map(optionOf);
  return `${qualifiedName(tokens.slice(0, bracket))}(${parameters.join(', ')})`;
}

function optionOf(tokens: readonly Token[]): string {
  return tokens.map((token) => (token.kind === 'string' ? token.text.slice(1, -1) : token.text)).join('');
}

function textBetween(tokens: readonly Token[], text: string): string {
  return text.slice(tokens[0]?.start ?? 0, tokens.at(-1)?.end ?? 0);
}

function textOf(token: Token | undefined): string {
  return token?.text ?? '';
}
