import type { ParseResult } from 'libpg-query';
import { type Expression, isDeeper } from '../../model/expression.ts';
import { withHomeNamespace } from '../../model/query.ts';
import { builderOf, NotUnderstood } from './expression/build.ts';
import { compound } from './expression/compound.ts';
import { condition } from './expression/condition.ts';
import { functionCall } from './expression/function.ts';
import { literal } from './expression/literal.ts';
import { operation } from './expression/operation.ts';
import { reference } from './expression/reference.ts';
import { loadedGrammar } from './grammar.ts';
import { aggregate } from './query/aggregate.ts';
import { select } from './query/select.ts';
import { subquery } from './query/subquery.ts';
import { tidy } from './tidy.ts';

/** The schema that needs no qualifier when the search path is empty, as it is when the server prints a view. */
const SEARCHED_ANYWAY = 'pg_catalog';

const build = builderOf([
  reference,
  literal,
  operation,
  condition,
  aggregate,
  functionCall,
  compound,
  subquery,
  select,
]);

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
  return build(statement.stmt);
}
