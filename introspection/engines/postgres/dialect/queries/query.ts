import type { ParseResult } from 'libpg-query';
import type { Expression } from '../../../../model/expression.ts';
import { memoByText } from '../../../../model/memo.ts';
import { withHomeNamespace } from '../../../../model/query.ts';
import { loadedGrammar } from '../../sql/grammar.ts';
import { tidy } from '../../sql/tidy.ts';
import { NotUnderstood } from '../nodes/build.ts';
import { reasonOf, withinDepth } from '../nodes/depth.ts';
import { buildQuery, SEARCHED_ANYWAY } from './build-query.ts';

/** Views are long, so this cache is smaller than that of expressions. */
const MOST_KEPT = 5_000;

/** The tree of a whole query, by PostgreSQL's own grammar. A clause that the model cannot express makes the whole opaque. */
export const queryOf: (native: string) => Expression = memoByText(parseQuery, MOST_KEPT);

function parseQuery(native: string): Expression {
  const grammar = loadedGrammar();
  try {
    const query = statementOf(grammar.parseSync(native));
    return withHomeNamespace(withinDepth(query), SEARCHED_ANYWAY, (name) => name);
  } catch (cause) {
    return { node: 'opaque', text: tidy(native), why: reasonOf(cause) };
  }
}

function statementOf({ stmts = [] }: ParseResult): Expression {
  const [statement, ...others] = stmts;
  if (statement?.stmt === undefined || others.length > 0 || !('SelectStmt' in statement.stmt)) {
    throw new NotUnderstood('it is not one query');
  }
  return buildQuery(statement.stmt);
}
