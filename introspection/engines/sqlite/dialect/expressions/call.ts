import type { Expression } from '../../../../model/expression.ts';
import { clauseOf } from '../../../../model/query.ts';
import { type NestedParser, takeList } from './nested-parser.ts';
import { takeSortKeys } from './sort-keys.ts';
import { takeWindow } from './window.ts';

/** Takes the arguments of a function and the clauses after them: https://sqlite.org/lang_aggfunc.html. */
export function takeCall(parser: NestedParser, name: string): Expression {
  const { cursor } = parser;
  cursor.expect('(');
  const modifier = takeModifier(parser);
  const list = cursor.at(')') || cursor.atWord('ORDER') ? [] : takeList(parser);
  const operands = cursor.atWord('ORDER') ? [...list, clauseOf('order by', null, ...takeSortKeys(parser))] : list;
  cursor.expect(')');
  const call: Expression = { node: 'call', name, operands, ...(modifier !== undefined && { modifier }) };
  return takeOver(parser, takeFilter(parser, takeWithinGroup(parser, call)));
}

function takeModifier({ cursor }: NestedParser): string | undefined {
  if (cursor.accept('*')) return '*';
  return cursor.acceptWords('DISTINCT') ? 'distinct' : undefined;
}

function takeWithinGroup(parser: NestedParser, call: Expression): Expression {
  const { cursor } = parser;
  if (!cursor.acceptWords('WITHIN', 'GROUP')) return call;
  cursor.expect('(');
  const order = clauseOf('order by', null, ...takeSortKeys(parser));
  cursor.expect(')');
  return clauseOf('within group', null, call, order);
}

function takeFilter(parser: NestedParser, call: Expression): Expression {
  const { cursor } = parser;
  if (!cursor.atWord('FILTER') || !cursor.at('(', 1)) return call;
  cursor.take();
  cursor.expect('(');
  cursor.expectWord('WHERE');
  const condition = parser.parse();
  cursor.expect(')');
  return clauseOf('filter', null, call, condition);
}

/** `OVER (…)`, `OVER window`. */
function takeOver(parser: NestedParser, call: Expression): Expression {
  const { cursor } = parser;
  if (!cursor.atWord('OVER') || !(cursor.at('(', 1) || cursor.atName(1))) return call;
  cursor.take();
  if (cursor.atName()) return clauseOf('over', cursor.name(), call);
  return clauseOf('over', null, call, ...takeWindow(parser));
}
