import type { NameSort } from '../../../../model/name-sort.ts';
import type { QualifiedName } from '../../../../model/qualified.ts';

/** What the grammar shows about the names in a text of code. */
export interface NamesInCode {
  /** Names qualified by a namespace, with their sorts. A name can have several: a table is a type too. */
  readonly sorts: Map<string, Set<NameSort>>;
  /** Names qualified by something else: a column by its table, a field by its row. */
  readonly others: Set<string>;
  /** Names of routines and types without a namespace. */
  readonly searched: Map<string, NameSort | undefined>;
  /** Constants that name an object or are run as a statement, by their text in quotes. */
  readonly strings: Map<string, { readonly text: string; readonly names: NamesInCode } | undefined>;
}

export function noNames(): NamesInCode {
  return { sorts: new Map(), others: new Set(), searched: new Map(), strings: new Map() };
}

export function keyOf({ namespace, name }: QualifiedName): string {
  return `${namespace}\u0000${name}`;
}

export function addName(names: NamesInCode, named: QualifiedName, sort: NameSort): void {
  const key = keyOf(named);
  const sorts = names.sorts.get(key) ?? new Set();
  names.sorts.set(key, sorts.add(sort));
}

/** An ambiguous name has no sort. */
export function addSort(sorts: Map<string, NameSort | undefined>, key: string, sort: NameSort | undefined): void {
  sorts.set(key, !sorts.has(key) || sorts.get(key) === sort ? sort : undefined);
}

/** A constant that is parsed as SQL in one place and used as data in another counts as data. */
export function addString(names: NamesInCode, value: string, inner: NamesInCode | undefined): void {
  const quoted = `'${value.replaceAll("'", "''")}'`;
  const isData = inner === undefined || (names.strings.has(quoted) && names.strings.get(quoted) === undefined);
  names.strings.set(quoted, isData ? undefined : { text: value, names: inner });
}
