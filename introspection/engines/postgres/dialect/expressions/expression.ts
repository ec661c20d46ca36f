import type { Node, ParseResult } from 'libpg-query';
import type { Expression } from '../../../../model/expression.ts';
import { memoByText } from '../../../../model/memo.ts';
import { loadedGrammar } from '../../sql/grammar.ts';
import { tidy } from '../../sql/tidy.ts';
import { builderOf, NotUnderstood } from '../nodes/build.ts';
import { compound } from '../nodes/compound.ts';
import { condition } from '../nodes/condition.ts';
import { reasonOf, withinDepth } from '../nodes/depth.ts';
import { functionCall } from '../nodes/function.ts';
import { literal } from '../nodes/literal.ts';
import { operation } from '../nodes/operation.ts';
import { reference } from '../nodes/reference.ts';
import { subqueryIn } from './subquery.ts';

const PARTS = [literal, reference, operation, condition, functionCall, compound];

/**
 * The tree of an SQL expression, by PostgreSQL's own grammar. A subquery that the model cannot express becomes an opaque
 * node. Any other node that it cannot express makes the whole expression opaque.
 */
export const expressionOf: (native: string) => Expression = memoByText(parseExpression);

function parseExpression(native: string): Expression {
  const grammar = loadedGrammar();
  // The line feed ends a comment that would otherwise contain the bracket.
  const sql = `SELECT (${native}\n)`;
  try {
    return withinDepth(builderOf([...PARTS, subqueryIn(sql)])(soleValueOf(grammar.parseSync(sql))));
  } catch (cause) {
    return { node: 'opaque', text: tidy(native), why: reasonOf(cause) };
  }
}

/** The selected value, if it is the only one: the text must not close our bracket. */
function soleValueOf(result: ParseResult): Node {
  const [statement, ...others] = result.stmts ?? [];
  const select =
    statement?.stmt !== undefined && 'SelectStmt' in statement.stmt ? statement.stmt.SelectStmt : undefined;
  const { targetList: [target, ...more] = [], limitOption: _, op: __, ...clauses } = select ?? {};
  const alone = others.length === 0 && more.length === 0 && Object.keys(clauses).length === 0;
  if (!alone || target === undefined || !('ResTarget' in target) || target.ResTarget.val === undefined) {
    throw new NotUnderstood('it is not one expression');
  }
  return target.ResTarget.val;
}
