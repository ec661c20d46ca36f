import type { ParseResult } from 'libpg-query';
import { type Expression, isDeeper } from '../../model/expression.ts';
import { withHomeNamespace } from '../../model/query.ts';
import { NotUnderstood } from './expression/build.ts';
import { loadedGrammar } from './grammar.ts';
import { buildQuery, SEARCHED_ANYWAY } from './query/build-query.ts';
import { tidy } from './tidy.ts';

/** Deeper than people nest, and within what a walk through a tree can bear. */
const DEEPEST = 1_000;

/** Views are long: fewer are kept than expressions. */
const MAX_KNOWN = 5_000;
const known = new Map<string, Expression>();

/** The tree of a whole query, by PostgreSQL's own grammar. What the model has no clause for makes the whole opaque. */
export function queryOf(native: string): Expression {
  const before = known.get(native);
  if (before !== undefined) return before;
  const query = parseQuery(native);
  if (known.size >= MAX_KNOWN) known.clear();
  known.set(native, query);
  return query;
}

function parseQuery(native: string): Expression {
  const grammar = loadedGrammar();
  try {
    const query = statementOf(grammar.parseSync(native));
    if (isDeeper(query, DEEPEST)) throw new NotUnderstood(`a query nested more than ${DEEPEST} deep`);
    return withHomeNamespace(query, SEARCHED_ANYWAY, (name) => name);
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause);
    return { node: 'opaque', text: tidy(native), why };
  }
}

function statementOf({ stmts = [] }: ParseResult): Expression {
  const [statement, ...others] = stmts;
  if (statement?.stmt === undefined || others.length > 0 || !('SelectStmt' in statement.stmt)) {
    throw new NotUnderstood('it is not one query');
  }
  return buildQuery(statement.stmt);
}
