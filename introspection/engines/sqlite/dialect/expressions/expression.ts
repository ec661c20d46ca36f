import type { Expression } from '../../../../model/expression.ts';
import { memoByText } from '../../../../model/memo.ts';
import { SqlSyntaxError } from '../../sql/sql-syntax-error.ts';
import { tidy } from '../../sql/tidy.ts';
import { ExpressionParser } from './expression-parser.ts';

/**
 * The syntax tree of an SQL expression in SQLite's grammar (https://sqlite.org/lang_expr.html). Never throws: a text that is
 * not an expression, or is nested deeper than SQLite allows, becomes one `opaque` node. So does each subquery in a tree.
 */
export const expressionOf: (native: string) => Expression = memoByText((native) => {
  try {
    return new ExpressionParser(native).parseAll();
  } catch (error) {
    if (!(error instanceof SqlSyntaxError)) throw error;
    return { node: 'opaque', text: tidy(native), why: error.message };
  }
});
