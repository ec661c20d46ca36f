import type { Expression } from '../../../../model/expression.ts';
import { clauseOf } from '../../../../model/query.ts';
import { takeSortKeys } from './sort-keys.ts';
import { type Surroundings, takeList } from './surroundings.ts';
import { takeWindow } from './window.ts';

/** Takes the arguments of a function and the clauses after them: https://sqlite.org/lang_aggfunc.html. */
export function takeCall(around: Surroundings, name: string): Expression {
  const { cursor } = around;
  cursor.expect('(');
  const modifier = takeModifier(around);
  const list = cursor.at(')') || cursor.atWord('ORDER') ? [] : takeList(around);
  const operands = cursor.atWord('ORDER') ? [...list, clauseOf('order by', null, ...takeSortKeys(around))] : list;
  cursor.expect(')');
  const call: Expression = { node: 'call', name, operands, ...(modifier !== undefined && { modifier }) };
  return takeOver(around, takeFilter(around, takeWithinGroup(around, call)));
}

function takeModifier({ cursor }: Surroundings): string | undefined {
  if (cursor.accept('*')) return '*';
  return cursor.acceptWords('DISTINCT') ? 'distinct' : undefined;
}

function takeWithinGroup(around: Surroundings, call: Expression): Expression {
  const { cursor } = around;
  if (!cursor.acceptWords('WITHIN', 'GROUP')) return call;
  cursor.expect('(');
  const order = clauseOf('order by', null, ...takeSortKeys(around));
  cursor.expect(')');
  return clauseOf('within group', null, call, order);
}

function takeFilter(around: Surroundings, call: Expression): Expression {
  const { cursor } = around;
  if (!cursor.atWord('FILTER') || !cursor.at('(', 1)) return call;
  cursor.take();
  cursor.expect('(');
  cursor.expectWord('WHERE');
  const condition = around.parse();
  cursor.expect(')');
  return clauseOf('filter', null, call, condition);
}

/** `OVER (…)`, `OVER window`. */
function takeOver(around: Surroundings, call: Expression): Expression {
  const { cursor } = around;
  if (!cursor.atWord('OVER') || !(cursor.at('(', 1) || cursor.atName(1))) return call;
  cursor.take();
  if (cursor.atName()) return clauseOf('over', cursor.name(), call);
  return clauseOf('over', null, call, ...takeWindow(around));
}
