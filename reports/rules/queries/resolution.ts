import { type Clause, clauseOf, type Expression, isClause } from '../../../introspection/index.ts';
import type { Side } from '../../sides/side.ts';
import { baseName } from '../expressions/base-name.ts';
import type { QueryLaw } from './query-laws.ts';
import type { CommonTables, Output, Range, Scope } from './scope.ts';

/** One query on one side, while its names are resolved. */
export interface Resolution {
  readonly side: Side;
  /** The tables that the query reads, by their keys. */
  readonly relations: Set<string>;
  readonly laws: Set<QueryLaw>;
  /** Columns that are never NULL. */
  readonly solid: WeakSet<Expression>;
  resolveQuery(query: Clause, sight: Sight): ResolvedQuery;
  resolveExpression(expression: Expression, scope: Scope): Expression;
  /** Adds an item of FROM to the scope and gives its plain form. */
  resolveItem(item: Expression | undefined, scope: Scope): Joined;
}

/** A query in one spelling, with the laws that led there. */
export interface PlainQuery {
  readonly tree: Expression;
  /** Two queries with the same key are the same query. */
  readonly key: string;
  readonly laws: readonly QueryLaw[];
}

/** A query whose names are resolved. */
export interface ReadQuery extends PlainQuery {
  /** The tables it reads, by their keys. */
  readonly relations: ReadonlySet<string>;
  /** Columns that are never NULL. */
  readonly solid: WeakSet<Expression>;
}

/** Items that are joined without an outer join, what must hold between them, and which sources they are. */
export interface Joined {
  readonly items: readonly Expression[];
  readonly conditions: readonly Expression[];
  readonly range: Range;
}

/** The names that a query can see around it. */
export interface Sight {
  readonly outer: Scope | null;
  readonly tables: CommonTables;
  /** Called with the columns of the first part of a set operation, to which a recursive query refers. */
  readonly onFirst?: (outputs: readonly Output[]) => void;
}

export interface ResolvedQuery {
  readonly tree: Expression;
  readonly outputs: readonly Output[];
  /** The selected values, where it is one SELECT. */
  readonly values: readonly Expression[];
  /** The names that its ORDER BY can see; null for what is no SELECT. */
  readonly scope: Scope | null;
}

/** Conditions that must all hold, as one clause; nothing where none can fail. */
export function conditionOf(clause: string, conditions: readonly Expression[]): readonly Expression[] {
  const parts = conditions.filter((condition) => !isTrue(condition));
  const [only] = parts;
  if (only === undefined) return [];
  return [clauseOf(clause, null, parts.length === 1 ? only : { node: 'operator', operator: 'and', operands: parts })];
}

function isTrue(condition: Expression): boolean {
  if (condition.node !== 'literal') return false;
  return condition.of === 'boolean' ? condition.value === 'true' : condition.of === 'number' && condition.value === '1';
}

/** The form of a reference to a query's column: its position after the name of the source column. */
export function outputForm(value: Expression | undefined, place: number): string {
  return `${value?.node === 'column' ? baseName(value.name) : ''}\u0000${place + 1}`;
}

/** The names in a clause that holds nothing else. */
export function namesIn(names: Expression | undefined): readonly string[] {
  const clauses = isClause(names, 'names') ? names.operands : [];
  return clauses.map((name) => (isClause(name, 'name') ? (name.name ?? '') : ''));
}
