import type { Dialect } from './dialect.ts';
import { type Expression, mapExpression, mapOperands } from './expression.ts';
import type { NameSort } from './name-sort.ts';
import { foldQualifier, type QualifiedName } from './qualified.ts';
import { type Clause, clauseOf, isClause } from './query.ts';

/** The view of one side of a comparison: its dialect, and its names in shared form. */
export interface Lens {
  readonly dialect: Dialect;
  name(name: string): string;
  namespace(namespace: string): string;
  /** The shared namespace for a member of an extension that is in different namespaces on the two sides; undefined for anything else. */
  readonly member?: (name: QualifiedName, sort: NameSort) => string | undefined;
  /** The same for an unqualified name; `path` lists the namespaces in which it is looked up. */
  readonly searched?: (name: string, sort: NameSort, path: readonly string[]) => string | undefined;
  /**
   * Namespaces of either side that have another name on the other side. A text that contains such a name may mean different
   * objects on the two sides. Absent: a text means the same on both sides.
   */
  readonly apart?: ReadonlySet<string>;
  /** Set if a side writes namespaces as prefixes of names: `auth_users` in `main` is `users` in `auth`. */
  readonly unprefixed?: (name: QualifiedName) => QualifiedName;
  /** Set if some object was renamed: maps a name to the one that both sides use for it. */
  readonly met?: (shared: QualifiedName) => QualifiedName;
}

/** The name in the namespace that both sides share. It is not folded. */
export function inSharedNamespace(own: QualifiedName, lens: Lens): QualifiedName {
  return lens.unprefixed === undefined ? { ...own, namespace: lens.namespace(own.namespace) } : lens.unprefixed(own);
}

/** The same, folded. `sort` is needed to recognise members of extensions. */
export function sharedName(own: QualifiedName, lens: Lens, sort?: NameSort): QualifiedName {
  const member = sort === undefined ? undefined : lens.member?.(own, sort);
  const { namespace, name } =
    member === undefined ? inSharedNamespace(own, lens) : { namespace: member, name: own.name };
  const shared = { namespace, name: lens.name(name) };
  return lens.met?.(shared) ?? shared;
}

/**
 * The expression with the names of its columns and namespaces in the form both sides share. A column is qualified by the
 * relation itself or by a row of a trigger (OLD, NEW); inside a query the qualifier is a name like any other.
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

/** The query with all names in the form both sides share. */
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

/** Folds the name of a clause. A `quoted` clause may be a string if no column has that name, so its letter case is kept. */
function foldClause(part: Clause, lens: Lens): Expression {
  if (part.name === null || ['quoted', 'namespace'].includes(part.clause)) return part;
  const [namespace] = part.operands;
  if (part.clause === 'table' && isClause(namespace, 'namespace')) return foldTable(part, namespace, lens);
  const name = lens.name(part.name);
  return name === part.name ? part : { ...part, name };
}

/** A renamed table keeps its own name as an alias, because its columns are qualified with it. */
function foldTable(table: Clause, within: Clause, lens: Lens): Expression {
  const place = { namespace: within.name ?? '', name: table.name ?? '' };
  const [{ namespace, name }, own] = [sharedName(place, lens, 'relation'), lens.name(place.name)];
  if (name === table.name && namespace === within.name) return table;
  const folded = clauseOf('table', name, clauseOf('namespace', namespace));
  return own === name ? folded : clauseOf('as', own, folded);
}
