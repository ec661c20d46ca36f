import type { Expression } from '../../../../model/expression.ts';
import { foldName, nameOf } from '../../sql/names.ts';
import { squeeze } from '../../sql/tidy.ts';
import type { TokenCursor } from '../../sql/token-cursor.ts';
import { reservedWords } from '../../sql/words.ts';
import { takeCall } from './call.ts';
import { atQuery, type Surroundings, takeList, takeUpToClose } from './surroundings.ts';

/** Parses an operand: a literal, name, call, bracket, `CASE` or `CAST`. Throws `SqlSyntaxError`. */
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
      return takeQuoted(around);
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
      cursor.take();
      return around.takeQuery('exists');
    case 'CURRENT_DATE':
      // In SQLite this is the date in UTC; in other engines the same keyword gives the local date.
      cursor.take();
      return { node: 'call', name: 'date', operands: [] };
    case 'CURRENT_TIME':
    case 'CURRENT_TIMESTAMP':
      cursor.take();
      return { node: 'call', name: word.toLowerCase(), operands: [] };
    default:
      if (reservedWords.has(word)) cursor.fail('an operand');
      return takeNameLike(around, word);
  }
}

/** Words that have a special meaning only before a bracket, or only without one. */
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

/** Text in double quotes: the name of a column; a string if there is no such column. */
function takeQuoted(around: Surroundings): Expression {
  const { cursor } = around;
  const isPerhapsText = cursor.textOf(cursor.peek()).startsWith('"') && !cursor.at('.', 1) && !cursor.at('(', 1);
  return isPerhapsText ? around.takeQuotedName() : takeName(around);
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
  if (atQuery(cursor, 1)) return around.takeQuery('subquery');
  cursor.expect('(');
  const operands = takeList(around);
  cursor.expect(')');
  const [first] = operands;
  return operands.length === 1 && first !== undefined ? first : { node: 'row', operands };
}

/** SQLite converts a value that is cast to a date or time to a number: https://sqlite.org/lang_expr.html#castexpr. */
const MOMENT = /^(date|time|datetime|timestamp|timestamptz|time(stamp)? with(out)? time zone)( ?\(\d+\))?$/i;

function takeCast(around: Surroundings): Expression {
  const { cursor } = around;
  cursor.take();
  cursor.expect('(');
  const operand = around.parse();
  cursor.expectWord('AS');
  const type = cursor.at(')') ? '' : squeeze(takeUpToClose(cursor));
  cursor.expect(')');
  return { node: 'cast', type: MOMENT.test(type) ? 'numeric' : type, operands: [operand] };
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
