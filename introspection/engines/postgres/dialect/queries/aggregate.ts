import type { FuncCall, Node } from 'libpg-query';
import type { Expression } from '../../../../model/expression.ts';
import { clauseOf } from '../../../../model/query.ts';
import { type Build, NotUnderstood, type Part } from '../nodes/build.ts';
import { functionCall } from '../nodes/function.ts';
import { orderByOf } from './sort-keys.ts';
import { windowOf } from './window.ts';

/** Calls with FILTER, OVER, WITHIN GROUP or an order of their own. */
export const aggregate: Part = (node, build) => ('FuncCall' in node ? aggregateOf(node.FuncCall, build) : undefined);

function aggregateOf(call: FuncCall, build: Build): Expression | undefined {
  const { over, agg_filter: filter, agg_order: order, agg_within_group: within, ...plain } = call;
  if (over === undefined && filter === undefined && order === undefined) return undefined;
  const argumentOrder = within ? [] : orderByOf(order, build);
  const base = withOperands(plainCall({ FuncCall: plain }, build), argumentOrder);
  const grouped = within ? clauseOf('within group', null, base, ...orderByOf(order, build)) : base;
  const filtered = filter === undefined ? grouped : clauseOf('filter', null, grouped, build(filter));
  if (over === undefined) return filtered;
  return clauseOf('over', over.name ?? null, filtered, ...(over.name === undefined ? windowOf(over, build) : []));
}

function plainCall(node: Node, build: Build): Expression {
  const call = functionCall(node, build);
  if (call === undefined) throw new NotUnderstood('a call that is none');
  return call;
}

function withOperands(call: Expression, more: readonly Expression[]): Expression {
  return call.node === 'call' && more.length > 0 ? { ...call, operands: [...call.operands, ...more] } : call;
}
