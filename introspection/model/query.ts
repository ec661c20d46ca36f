import { type Expression, mapOperands } from './expression.ts';

/**
 * Queries as syntax trees: an expression whose parts are clauses.
 *
 * - A query is `select`, `values` or a set operation (`union`, `union all`, `intersect`, `except`, …; n-ary if they group from
 *   the left). A query with further clauses is `query` over [with?, one of these, order by?, limit?, offset?].
 * - `select` holds `distinct` or `distinct on`, `columns`, `from`, `where`, `group by`, `having`, `window`, each only if it is written.
 * - `columns` holds expressions, `as` clauses and the column `*`; `from` holds the items between commas.
 * - An item of `from` is a `table` over [namespace?], a query, a `function`, a `lateral` over one of these, an `as` clause over
 *   [item, names?], or a join (`inner join`, `left join`, `natural full join`, …) over [left, right, on or using?].
 * - `with` and `with recursive` hold `cte` clauses over [names?, query, hint?].
 * - In an expression a query is the content of `exists`, `subquery` (one value) or `array`, or the last operand of `in`, `= any` and so on.
 * - `order by` holds one clause for each key. Its word is the whole order: `asc nulls last`.
 * - A call with `FILTER`, `OVER` or `WITHIN GROUP` is a clause of that word over [call, …]. The name of `over` is that of a window.
 * - `quoted` is the name of a column, or a string if no column has that name.
 */
export type Clause = Extract<Expression, { readonly node: 'clause' }>;

export function clauseOf(clause: string, name: string | null, ...operands: readonly Expression[]): Clause {
  return { node: 'clause', clause, name, operands };
}

type ClauseOf<W extends string> = Clause & { readonly clause: W };

export function isClause<const W extends string>(
  part: Expression | undefined,
  ...clauses: readonly W[]
): part is ClauseOf<W> {
  return part?.node === 'clause' && clauses.some((clause) => clause === part.clause);
}

const SET_OPERATIONS = ['union', 'union all', 'intersect', 'intersect all', 'except', 'except all'] as const;
const QUERIES = ['select', 'values', 'query', ...SET_OPERATIONS] as const;

export type Query = ClauseOf<(typeof QUERIES)[number]>;

export function isQuery(part: Expression | undefined): part is Query {
  return isClause(part, ...QUERIES);
}

/** A set operation as a clause. `a UNION b UNION c`, which groups from the left, becomes one clause. */
export function setOperationOf(operation: string, left: Expression, right: Expression): Clause {
  const first = isClause(left, operation) ? left.operands : [left];
  return clauseOf(operation, null, ...first, right);
}

/** The query with the clauses around it, if there are any. */
export function surroundedQuery(
  before: readonly Expression[],
  query: Expression,
  after: readonly Expression[],
): Expression {
  if (before.length === 0 && after.length === 0) return query;
  return clauseOf('query', null, ...before, query, ...after);
}

/** One key of ORDER BY. The position of NULLs is always set: by default they sort last in PostgreSQL and first in SQLite. */
export function sortKeyOf(direction: 'asc' | 'desc', nulls: 'first' | 'last', key: Expression): Clause {
  return clauseOf(`${direction} nulls ${nulls}`, null, key);
}

/** The query with `home` as the namespace of each unqualified table that is not a common table expression. */
export function withHomeNamespace(tree: Expression, home: string, foldName: (name: string) => string): Expression {
  return homed(tree, { home, foldName, known: new Set() });
}

interface TablesInSight {
  readonly home: string;
  readonly foldName: (name: string) => string;
  /** Names of the visible common table expressions. */
  readonly known: ReadonlySet<string>;
}

function homed(tree: Expression, sight: TablesInSight): Expression {
  if (isClause(tree, 'query') && isClause(tree.operands[0], 'with', 'with recursive')) {
    const [first, ...others] = tree.operands;
    const [withClause, inside] = homedExpressions(first, sight);
    return { ...tree, operands: [withClause, ...others.map((part) => homed(part, inside))] };
  }
  if (!isClause(tree, 'table')) return mapOperands(tree, (part) => homed(part, sight));
  const isKnown = tree.operands.length > 0 || sight.known.has(sight.foldName(tree.name ?? ''));
  return isKnown ? tree : { ...tree, operands: [clauseOf('namespace', sight.home)] };
}

/** Each common table expression sees the ones before it. With RECURSIVE, each sees all. */
function homedExpressions(clause: Clause, sight: TablesInSight): readonly [Expression, TablesInSight] {
  const names = clause.operands.map((part) => sight.foldName(isClause(part, 'cte') ? (part.name ?? '') : ''));
  const seeing = (count: number): TablesInSight => ({
    ...sight,
    known: new Set([...sight.known, ...names.slice(0, count)]),
  });
  const all = seeing(names.length);
  const operands = clause.operands.map((part, place) =>
    homed(part, clause.clause === 'with recursive' ? all : seeing(place)),
  );
  return [{ ...clause, operands }, all];
}

interface Frame {
  /** `rows`, `range`, `groups`. */
  readonly unit: string;
  /** `unbounded preceding`, `offset preceding`, `current row`, `offset following`, `unbounded following`. */
  readonly start: string;
  readonly end: string;
  readonly exclusion: string | null;
}

/** The frame of a window as a clause over its offsets; empty for the default frame. */
export function frameOf({ unit, start, end, exclusion }: Frame, offsets: readonly Expression[]): readonly Clause[] {
  const words = `${unit} between ${start} and ${end}${exclusion === null ? '' : ` exclude ${exclusion}`}`;
  return words === 'range between unbounded preceding and current row'
    ? []
    : [clauseOf(`frame ${words}`, null, ...offsets)];
}
