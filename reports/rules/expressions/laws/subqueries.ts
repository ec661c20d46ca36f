import { type Expression, isClause, someExpression } from '../../../../introspection/index.ts';
import type { ExpressionContext, Rewrite } from '../rewrite.ts';

/** `(SELECT f())`, as policies have it, so that the planner calls the function once for a statement and not for each row. */
export const soleValue: Rewrite = {
  inExpressions: 'anywhere',
  id: 'expression.sole-value',
  title: 'A subquery of one value',
  says: 'A subquery without tables gives its value.',
  why: 'A stable function gives the same value for each row of a statement, however often it is called.',
  rewrite: (part, context) => {
    const value = soleValueOf(part);
    return value !== undefined && isSteady(value, context) ? value : undefined;
  },
};

/** The same where a function may give another value for each row. */
export const valueOnce: Rewrite = {
  inExpressions: 'anywhere',
  id: 'expression.value-once',
  title: 'A value computed once or for each row',
  says: 'One side computes the value once per statement, the other for each row.',
  why: 'A function that is not known to be STABLE or IMMUTABLE may give another value for each row.',
  example: 'random()',
  verdict: 'lossy',
  rewrite: soleValueOf,
};

/** The value of a subquery that has no other clause. */
function soleValueOf(part: Expression): Expression | undefined {
  if (!isClause(part, 'subquery')) return undefined;
  const [query] = part.operands;
  if (!isClause(query, 'select')) return undefined;
  const [columns, ...others] = query.operands;
  if (!isClause(columns, 'columns') || others.length > 0) return undefined;
  const [column, ...more] = columns.operands;
  if (column === undefined || more.length > 0) return undefined;
  const value = isClause(column, 'as') ? column.operands[0] : column;
  return value === undefined || isClause(value, 'exact', 'filter', 'over', 'within group') ? undefined : value;
}

/** A subquery over a column runs for each row in both forms. */
function isSteady(value: Expression, context: ExpressionContext): boolean {
  return (
    someExpression(value, ({ node }) => node === 'column') ||
    !someExpression(value, (part) => part.node === 'call' && !context.isSteady(part.name))
  );
}
