import { type Expression, isClause, isQuery } from '../../../introspection/index.ts';
import { wrapper } from './query-laws.ts';
import type { Resolution, ResolvedQuery } from './resolution.ts';

/**
 * `SELECT * FROM (query)` as the query itself. One that is ordered stays inside: what stands around an order need not
 * keep it. Nothing else may refer to the names of the outer query.
 */
export function unwrapped(resolved: ResolvedQuery, { laws }: Resolution): ResolvedQuery {
  const { tree, scope } = resolved;
  if (!isClause(tree, 'select')) return resolved;
  const [columns, from, ...others] = tree.operands;
  if (!isClause(columns, 'columns') || !isClause(from, 'from') || others.length > 0) return resolved;
  const [query, ...joined] = from.operands;
  if (!isQuery(query) || joined.length > 0 || isOrdered(query)) return resolved;
  const given = scope?.sources[0]?.columns?.length;
  if (given !== columns.operands.length || !columns.operands.every(isColumnAt)) return resolved;
  laws.add(wrapper);
  return { ...resolved, tree: query };
}

function isOrdered(query: Expression): boolean {
  return isClause(query, 'query') && query.operands.some((part) => isClause(part, 'order by'));
}

/** Whether it is the column that the query in FROM has in this place. */
function isColumnAt(column: Expression, place: number): boolean {
  return column.node === 'column' && column.qualifier === '0.0' && column.name.endsWith(`\u0000${place + 1}`);
}
