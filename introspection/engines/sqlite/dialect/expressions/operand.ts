import type { Expression } from '../../../../model/expression.ts';
import { foldName, nameOf } from '../../sql/names.ts';
import { squeeze } from '../../sql/tidy.ts';
import type { TokenCursor } from '../../sql/token-cursor.ts';
import { reservedWords } from '../../sql/words.ts';
import { takeCall } from './call.ts';
import { atQuery, type NestedParser, takeList, takeUpToClose } from './nested-parser.ts';

/** Parses an operand: a literal, name, call, bracket, `CASE` or `CAST`. Throws `SqlSyntaxError`. */
export function takeOperand(parser: NestedParser): Expression {
  const { cursor } = parser;
  switch (cursor.peek().kind) {
    case '(':
      return takeBracket(parser);
    case 'number':
      return { node: 'literal', of: 'number', value: foldName(takeText(cursor)).replaceAll('_', '') };
    case 'blob':
      return takeBlob(cursor);
    case 'variable':
      return { node: 'opaque', text: takeText(cursor), why: 'a parameter' };
    case 'string':
      if (cursor.at('.', 1)) return takeName(parser);
      return { node: 'literal', of: 'string', value: nameOf(takeText(cursor)) };
    case 'quoted':
      return takeQuoted(parser);
    case 'word':
      return takeWord(parser);
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

function takeWord(parser: NestedParser): Expression {
  const { cursor } = parser;
  const word = cursor.word();
  switch (word) {
    case 'NULL':
      cursor.take();
      return { node: 'literal', of: 'null', value: 'null' };
    case 'CASE':
      return takeCase(parser);
    case 'EXISTS':
      cursor.take();
      return parser.takeQuery('exists');
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
      return takeNameLike(parser, word);
  }
}

/** Words that have a special meaning only before a bracket, or only without one. */
function takeNameLike(parser: NestedParser, word: string): Expression {
  const { cursor } = parser;
  const isCall = cursor.at('(', 1);
  if (isCall && word === 'CAST') return takeCast(parser);
  if (isCall && word === 'RAISE') return takeRaise(parser);
  if ((word === 'TRUE' || word === 'FALSE') && !isCall && !cursor.at('.', 1)) {
    cursor.take();
    return { node: 'literal', of: 'boolean', value: word.toLowerCase() };
  }
  return takeName(parser);
}

/** Text in double quotes: the name of a column; a string if there is no such column. */
function takeQuoted(parser: NestedParser): Expression {
  const { cursor } = parser;
  const isPerhapsText = cursor.textOf(cursor.peek()).startsWith('"') && !cursor.at('.', 1) && !cursor.at('(', 1);
  return isPerhapsText ? parser.takeQuotedName() : takeName(parser);
}

function takeName(parser: NestedParser): Expression {
  const { cursor } = parser;
  const parts = [cursor.name()];
  if (cursor.at('(')) return takeCall(parser, foldName(parts.join('.')));
  while (cursor.accept('.')) parts.push(cursor.name());
  const name = parts.pop() ?? '';
  return { node: 'column', name, qualifier: parts.length === 0 ? null : parts.join('.') };
}

function takeBracket(parser: NestedParser): Expression {
  const { cursor } = parser;
  if (atQuery(cursor, 1)) return parser.takeQuery('subquery');
  cursor.expect('(');
  const operands = takeList(parser);
  cursor.expect(')');
  const [first] = operands;
  return operands.length === 1 && first !== undefined ? first : { node: 'row', operands };
}

/** SQLite converts a value that is cast to a date or time to a number: https://sqlite.org/lang_expr.html#castexpr. */
const MOMENT = /^(date|time|datetime|timestamp|timestamptz|time(stamp)? with(out)? time zone)( ?\(\d+\))?$/i;

function takeCast(parser: NestedParser): Expression {
  const { cursor } = parser;
  cursor.take();
  cursor.expect('(');
  const operand = parser.parse();
  cursor.expectWord('AS');
  const type = cursor.at(')') ? '' : squeeze(takeUpToClose(cursor));
  cursor.expect(')');
  return { node: 'cast', type: MOMENT.test(type) ? 'numeric' : type, operands: [operand] };
}

/** `RAISE(IGNORE)`, `RAISE(ABORT, message)`. */
function takeRaise(parser: NestedParser): Expression {
  const { cursor } = parser;
  cursor.take();
  cursor.expect('(');
  const modifier = foldName(cursor.name());
  const operands = cursor.accept(',') ? [parser.parse()] : [];
  cursor.expect(')');
  return { node: 'call', name: 'raise', operands, modifier };
}

function takeCase(parser: NestedParser): Expression {
  const { cursor } = parser;
  cursor.take();
  const subject = !cursor.atWord('WHEN');
  const operands = subject ? [parser.parse()] : [];
  do {
    cursor.expectWord('WHEN');
    operands.push(parser.parse());
    cursor.expectWord('THEN');
    operands.push(parser.parse());
  } while (cursor.atWord('WHEN'));
  const otherwise = cursor.acceptWords('ELSE');
  if (otherwise) operands.push(parser.parse());
  cursor.expectWord('END');
  return { node: 'case', subject, otherwise, operands };
}
