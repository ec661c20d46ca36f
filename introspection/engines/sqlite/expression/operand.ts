import type { Expression } from '../../../model/expression.ts';
import { foldName, nameOf } from '../text/names.ts';
import { squeeze, tidy } from '../text/tidy.ts';
import type { TokenCursor } from '../text/token-cursor.ts';
import { reservedWords } from '../text/words.ts';

/** The parser around an operand: expressions nested in it are its matter. */
export interface Surroundings {
  readonly cursor: TokenCursor;
  parse(): Expression;
}

/** Takes what an operator can stand beside: a literal, name, call, bracket, `CASE` or `CAST`. Throws `SqlSyntaxError`. */
export function takeOperand(around: Surroundings): Expression {
  const { cursor } = around;
  switch (cursor.peek().kind) {
    case '(':
      return takeBracket(around);
    case 'number':
      return { node: 'literal', of: 'number', value: foldName(takeText(cursor)).replaceAll('_', '') };
    case 'blob':
      return takeBlob(cursor);
    case 'variable':
      return { node: 'opaque', text: takeText(cursor), why: 'a parameter' };
    case 'string':
      if (cursor.at('.', 1)) return takeName(around);
      return { node: 'literal', of: 'string', value: nameOf(takeText(cursor)) };
    case 'quoted':
      return takeName(around);
    case 'word':
      return takeWord(around);
    default:
      return cursor.fail('an expression');
  }
}

function takeText(cursor: TokenCursor): string {
  return cursor.textOf(cursor.take());
}

function takeBlob(cursor: TokenCursor): Expression {
  const digits = takeText(cursor).slice(2, -1).toLowerCase();
  if (!/^([0-9a-f]{2})*$/.test(digits)) cursor.fail('pairs of hexadecimal digits before this');
  return { node: 'literal', of: 'bytes', value: digits };
}

function takeWord(around: Surroundings): Expression {
  const { cursor } = around;
  const word = cursor.word();
  switch (word) {
    case 'NULL':
      cursor.take();
      return { node: 'literal', of: 'null', value: 'null' };
    case 'CASE':
      return takeCase(around);
    case 'EXISTS':
      return takeExists(cursor);
    case 'CURRENT_DATE':
    case 'CURRENT_TIME':
    case 'CURRENT_TIMESTAMP':
      cursor.take();
      return { node: 'call', name: word.toLowerCase(), operands: [] };
    default:
      if (reservedWords.has(word)) cursor.fail('an operand');
      return takeNameLike(around, word);
  }
}

/** Words that mean something only where a bracket follows, or none does. */
function takeNameLike(around: Surroundings, word: string): Expression {
  const { cursor } = around;
  const isCall = cursor.at('(', 1);
  if (isCall && word === 'CAST') return takeCast(around);
  if (isCall && word === 'RAISE') return takeRaise(around);
  if ((word === 'TRUE' || word === 'FALSE') && !isCall && !cursor.at('.', 1)) {
    cursor.take();
    return { node: 'literal', of: 'boolean', value: word.toLowerCase() };
  }
  return takeName(around);
}

function takeName(around: Surroundings): Expression {
  const { cursor } = around;
  const parts = [cursor.name()];
  if (cursor.at('(')) return takeCall(around, foldName(parts.join('.')));
  while (cursor.accept('.')) parts.push(cursor.name());
  const name = parts.pop() ?? '';
  return { node: 'column', name, qualifier: parts.length === 0 ? null : parts.join('.') };
}

function takeBracket(around: Surroundings): Expression {
  const { cursor } = around;
  if (atQuery(cursor, 1)) return takeQuery(cursor);
  cursor.expect('(');
  const operands = takeList(around);
  cursor.expect(')');
  const [first] = operands;
  return operands.length === 1 && first !== undefined ? first : { node: 'row', operands };
}

/** Whether a query stands `ahead` tokens from here; `with` may also be a column. */
export function atQuery(cursor: TokenCursor, ahead: number): boolean {
  if (cursor.atWord('WITH', ahead)) return cursor.atName(ahead + 1);
  return cursor.atWord('SELECT', ahead) || cursor.atWord('VALUES', ahead);
}

/** Takes a subquery in brackets. */
export function takeQuery(cursor: TokenCursor): Expression {
  return { node: 'opaque', text: tidy(`(${cursor.bracketed()}\n)`), why: 'a subquery' };
}

/** Takes expressions between commas, at least one. */
export function takeList(around: Surroundings): readonly Expression[] {
  const list = [around.parse()];
  while (around.cursor.accept(',')) list.push(around.parse());
  return list;
}

function takeExists(cursor: TokenCursor): Expression {
  cursor.take();
  return { node: 'opaque', text: tidy(`exists (${cursor.bracketed()}\n)`), why: 'a subquery' };
}

function takeCall(around: Surroundings, name: string): Expression {
  const { cursor } = around;
  cursor.expect('(');
  const modifiers: string[] = [];
  if (cursor.accept('*')) modifiers.push('*');
  else if (cursor.acceptWords('DISTINCT')) modifiers.push('distinct');
  const operands = cursor.at(')') ? [] : takeList(around);
  if (cursor.atWord('ORDER')) modifiers.push(tidy(takeUpToClose(cursor)));
  cursor.expect(')');
  for (const clause of ['WITHIN', 'FILTER', 'OVER']) modifiers.push(...takeClause(cursor, clause));
  return { node: 'call', name, operands, ...(modifiers.length > 0 && { modifier: modifiers.join(' ') }) };
}

function takeUpToClose(cursor: TokenCursor): string {
  const { start } = cursor.peek();
  while (!cursor.at(')') && !cursor.at('end')) cursor.pass();
  return cursor.slice(start, cursor.behind());
}

/** `FILTER (…)`, `OVER (…)`, `OVER window`, `WITHIN GROUP (…)`, if it stands here. */
function takeClause(cursor: TokenCursor, word: string): readonly string[] {
  const { start } = cursor.peek();
  if (!cursor.acceptWords(word)) return [];
  if (word === 'WITHIN') cursor.expectWord('GROUP');
  if (word === 'OVER' && cursor.atName()) cursor.take();
  else cursor.bracketed();
  return [tidy(cursor.slice(start, cursor.behind()))];
}

function takeCast(around: Surroundings): Expression {
  const { cursor } = around;
  cursor.take();
  cursor.expect('(');
  const operand = around.parse();
  cursor.expectWord('AS');
  const type = cursor.at(')') ? '' : squeeze(takeUpToClose(cursor));
  cursor.expect(')');
  return { node: 'cast', type, operands: [operand] };
}

/** `RAISE(IGNORE)`, `RAISE(ABORT, message)`. */
function takeRaise(around: Surroundings): Expression {
  const { cursor } = around;
  cursor.take();
  cursor.expect('(');
  const modifier = foldName(cursor.name());
  const operands = cursor.accept(',') ? [around.parse()] : [];
  cursor.expect(')');
  return { node: 'call', name: 'raise', operands, modifier };
}

function takeCase(around: Surroundings): Expression {
  const { cursor } = around;
  cursor.take();
  const subject = !cursor.atWord('WHEN');
  const operands = subject ? [around.parse()] : [];
  do {
    cursor.expectWord('WHEN');
    operands.push(around.parse());
    cursor.expectWord('THEN');
    operands.push(around.parse());
  } while (cursor.atWord('WHEN'));
  const otherwise = cursor.acceptWords('ELSE');
  if (otherwise) operands.push(around.parse());
  cursor.expectWord('END');
  return { node: 'case', subject, otherwise, operands };
}
