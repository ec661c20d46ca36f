import type { SubLink } from 'libpg-query';
import type { Expression } from '../../../../model/expression.ts';
import { clauseOf } from '../../../../model/query.ts';
import { type Build, NotUnderstood, namesOf, operator, type Part } from '../nodes/build.ts';

/** Queries within expressions, and nodes that occur only in GROUP BY. */
export const subquery: Part = (node, build) => {
  if ('SubLink' in node) return subLinkOf(node.SubLink, build);
  if ('GroupingFunc' in node) {
    return { node: 'call', name: 'grouping', operands: (node.GroupingFunc.args ?? []).map(build) };
  }
  if ('GroupingSet' in node) {
    const kind = (node.GroupingSet.kind ?? '').replace('GROUPING_SET_', '').toLowerCase();
    return clauseOf(`grouping ${kind}`, null, ...(node.GroupingSet.content ?? []).map(build));
  }
  return undefined;
};

function subLinkOf(link: SubLink, build: Build): Expression {
  const query = build(link.subselect);
  switch (link.subLinkType) {
    case 'EXISTS_SUBLINK':
      return clauseOf('exists', null, query);
    case 'EXPR_SUBLINK':
      return clauseOf('subquery', null, query);
    case 'ARRAY_SUBLINK':
      return clauseOf('array', null, query);
    case 'ANY_SUBLINK':
      return operator(link.operName === undefined ? 'in' : comparison(link, 'any'), build(link.testexpr), query);
    case 'ALL_SUBLINK':
      return operator(comparison(link, 'all'), build(link.testexpr), query);
    default:
      throw new NotUnderstood(`a subquery as ${link.subLinkType}`);
  }
}

/** `= ANY` is IN, and `<> ALL` is NOT IN. */
function comparison({ operName }: SubLink, quantity: 'any' | 'all'): string {
  const symbol = namesOf(operName).at(-1) ?? '';
  if (symbol === '=' && quantity === 'any') return 'in';
  if (symbol === '<>' && quantity === 'all') return 'not in';
  return `${symbol} ${quantity}`;
}
