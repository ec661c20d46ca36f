import type { Node, SortBy } from 'libpg-query';
import type { Expression } from '../../../../model/expression.ts';
import { clauseOf, sortKeyOf } from '../../../../model/query.ts';
import { type Build, NotUnderstood, tagOf } from '../nodes/build.ts';

/** `ORDER BY` as a clause; empty if there is none. */
export function orderByOf(nodes: readonly Node[] | undefined, build: Build): readonly Expression[] {
  if (nodes === undefined || nodes.length === 0) return [];
  return [clauseOf('order by', null, ...nodes.map((node) => keyOf(node, build)))];
}

function keyOf(node: Node, build: Build): Expression {
  if (!('SortBy' in node)) throw new NotUnderstood(`a ${tagOf(node)} in ORDER BY`);
  const { sortby_dir: direction, node: key, useOp } = node.SortBy;
  if (direction === 'SORTBY_USING' || useOp !== undefined) throw new NotUnderstood('ORDER BY with USING');
  const descends = direction === 'SORTBY_DESC';
  return sortKeyOf(descends ? 'desc' : 'asc', nullsOf(node.SortBy, descends), build(key));
}

/** PostgreSQL sorts NULL after all values: https://www.postgresql.org/docs/current/queries-order.html. */
function nullsOf({ sortby_nulls: nulls }: SortBy, descends: boolean): 'first' | 'last' {
  if (nulls === 'SORTBY_NULLS_FIRST') return 'first';
  if (nulls === 'SORTBY_NULLS_LAST') return 'last';
  return descends ? 'first' : 'last';
}
