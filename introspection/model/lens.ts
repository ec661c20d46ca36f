import type { Dialect } from './dialect.ts';
import { type Expression, mapExpression, mapOperands } from './expression.ts';
import type { NameSort } from './name-sort.ts';
import { foldQualifier } from './qualified.ts';
import { type Clause, clauseOf, isClause } from './query.ts';

/** The view of one side of a comparison: its dialect, and its names in shared form. */
export interface Lens {
  readonly dialect: Dialect;
  name(name: string): string;
  namespace(namespace: string): string;
  /** The namespace of what an extension brought along, where that is another on the other side; undefined for all else. */
  readonly member?: (place: Place, sort: NameSort) => string | undefined;
  /** The same for a name without a namespace, by the namespaces in which it is searched. */
  readonly searched?: (name: string, sort: NameSort, path: readonly string[]) => string | undefined;
  /**
   * Namespaces, of either side, whose names the sides do not share, so that one text may speak of two things. Absent: a text
   * speaks of the same on both sides.
   */
  readonly apart?: ReadonlySet<string>;
  /** Given where a side writes some namespaces as prefixes: `auth_users` of `main` is `users` of `auth`. */
  readonly place?: (place: Place) => Place;
  /** Given where something goes by another name on the other side: what both sides take the place for. */
  readonly met?: (shared: Place) => Place;
}

/** Something that stands for itself, such as a table. */
export interface Place {
  readonly namespace: string;
  readonly name: string;
}

/** Where both sides find it: a shared namespace, and the name in it with nothing folded. */
export function placeOf(place: Place, lens: Lens): Place {
  return lens.place === undefined ? { ...place, namespace: lens.namespace(place.namespace) } : lens.place(place);
}

/** The same with the name in the form both sides share; of what an extension brought along, where `sort` tells what it is. */
export function sharedPlace(place: Place, lens: Lens, sort?: NameSort): Place {
  const member = sort === undefined ? undefined : lens.member?.(place, sort);
  const { namespace, name } = member === undefined ? placeOf(place, lens) : { namespace: member, name: place.name };
  const shared = { namespace, name: lens.name(name) };
  return lens.met?.(shared) ?? shared;
}

/**
 * The expression with the names of its columns, and the namespaces in it, in the form both sides share. What qualifies a
 * column is the relation itself, or one of the rows of a trigger; inside a query it is a name like any other.
 */
export function foldColumns(tree: Expression, lens: Lens): Expression {
  switch (tree.node) {
    case 'clause':
      return foldNames(tree, lens);
    case 'column': {
      const name = lens.name(tree.name);
      return name === tree.name ? tree : { ...tree, name };
    }
    case 'literal':
    case 'call':
    case 'operator':
    case 'cast':
    case 'collate':
    case 'case':
    case 'array':
    case 'row':
    case 'opaque':
      return foldQualifier(
        mapOperands(tree, (operand) => foldColumns(operand, lens)),
        lens,
      );
  }
}

/** The query with all of its names in the form both sides share. */
export function foldNames(tree: Expression, lens: Lens): Expression {
  return mapExpression(tree, (part) => {
    switch (part.node) {
      case 'column': {
        const [name, qualifier] = [lens.name(part.name), part.qualifier && lens.name(part.qualifier)];
        return name === part.name && qualifier === part.qualifier ? part : { ...part, name, qualifier };
      }
      case 'clause':
        return foldClause(part, lens);
      case 'literal':
      case 'call':
      case 'operator':
      case 'cast':
      case 'collate':
      case 'case':
      case 'array':
      case 'row':
      case 'opaque':
        return foldQualifier(part, lens);
    }
  });
}

/** Whether `quoted` is a name is decided by the columns in sight, and a string keeps its letter case. */
function foldClause(part: Clause, lens: Lens): Expression {
  if (part.name === null || ['quoted', 'namespace'].includes(part.clause)) return part;
  const [namespace] = part.operands;
  if (part.clause === 'table' && isClause(namespace, 'namespace')) return foldTable(part, namespace, lens);
  const name = lens.name(part.name);
  return name === part.name ? part : { ...part, name };
}

/** A table that goes by another name on the other side keeps its own as an alias, by which its columns are called. */
function foldTable(table: Clause, within: Clause, lens: Lens): Expression {
  const place = { namespace: within.name ?? '', name: table.name ?? '' };
  const [{ namespace, name }, own] = [sharedPlace(place, lens, 'relation'), lens.name(place.name)];
  if (name === table.name && namespace === within.name) return table;
  const folded = clauseOf('table', name, clauseOf('namespace', namespace));
  return own === name ? folded : clauseOf('as', own, folded);
}
