import type { CTEMaterialize, Node, WithClause } from 'libpg-query';
import type { Expression } from '../../../../model/expression.ts';
import { clauseOf } from '../../../../model/query.ts';
import { type Build, NotUnderstood, namesOf, tagOf } from '../nodes/build.ts';
import { namesClause } from './from.ts';

/** Common table expressions. */
export function withOf({ ctes, recursive }: WithClause, build: Build): Expression {
  return clauseOf(
    recursive ? 'with recursive' : 'with',
    null,
    ...(ctes ?? []).map((cte) => tableExpressionOf(cte, build)),
  );
}

function tableExpressionOf(node: Node, build: Build): Expression {
  if (!('CommonTableExpr' in node)) throw new NotUnderstood(`a ${tagOf(node)} in WITH`);
  const { ctename, aliascolnames, ctequery, ctematerialized, search_clause, cycle_clause } = node.CommonTableExpr;
  if (search_clause !== undefined || cycle_clause !== undefined) throw new NotUnderstood('a SEARCH or CYCLE clause');
  const names = namesOf(aliascolnames);
  return clauseOf(
    'cte',
    ctename ?? '',
    ...(names.length === 0 ? [] : [namesClause(names)]),
    build(ctequery),
    ...hintOf(ctematerialized),
  );
}

function hintOf(materialized: CTEMaterialize | undefined): readonly Expression[] {
  if (materialized === 'CTEMaterializeAlways') return [clauseOf('materialized', null)];
  return materialized === 'CTEMaterializeNever' ? [clauseOf('not materialized', null)] : [];
}
