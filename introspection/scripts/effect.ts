import type { Kind } from '../kinds/registry.ts';

/** The name of an object, as a statement writes it, folded as the engine folds names. */
export interface StatedName {
  /** undefined: not written, so the name is looked up in the search path. */
  readonly namespace: string | undefined;
  readonly name: string;
}

/** The object that a statement names. */
export interface StatedObject extends StatedName {
  /** The possible kinds: `DROP CONSTRAINT` does not say which kind of constraint. */
  readonly kinds: readonly Kind[];
  /** The relation it belongs to; null: none; undefined: not written, as in `DROP INDEX`. */
  readonly owner: StatedName | null | undefined;
}

/** Creates an object. */
export interface Making {
  readonly does: 'make';
  readonly kind: Kind;
  readonly namespace: string | undefined;
  readonly owner: StatedName | null;
  /** undefined: the engine generates a name, or has none. A routine is named with its argument types: `add(integer, mood)`. */
  readonly name: string | undefined;
  /** The offset in the statement, in characters. */
  readonly at: number;
  /** If the object exists already: `keep` leaves it, `change` replaces it, `fail` is an error. */
  readonly ifThere: 'keep' | 'change' | 'fail';
  /** The columns it uses, as far as the statement names them. */
  readonly columns: readonly string[];
  /** The words from which the engine would generate a name. */
  readonly words: readonly string[];
  /** The table that a foreign key references. */
  readonly references?: StatedName | undefined;
  /** The index that becomes this constraint. */
  readonly takesIndex?: string | undefined;
  /** Objects that are created only together with it. */
  readonly parts: readonly Making[];
}

/** A `Making` with defaults for the parts that are not given. */
export function makingOf(said: Pick<Making, 'kind' | 'name'> & Partial<Making>): Making {
  const { owner = null, columns = [] } = said;
  const unsaid = {
    owner,
    namespace: owner?.namespace,
    at: 0,
    ifThere: 'fail',
    columns,
    words: columns,
    parts: [],
  } as const;
  return { does: 'make', ...unsaid, ...said };
}

export interface Changing {
  readonly does: 'change';
  readonly target: StatedObject;
  readonly at: number;
}

export interface Renaming {
  readonly does: 'rename';
  readonly target: StatedObject;
  /** Absent parts stay the same. */
  readonly to: { readonly namespace?: string; readonly name?: string };
  readonly at: number;
}

export interface Dropping {
  readonly does: 'drop';
  readonly target: StatedObject;
  /** Whether dependent objects are dropped too. */
  readonly cascade: boolean;
  /** Whether the object may be missing: `IF EXISTS`. */
  readonly mayBeMissing: boolean;
  readonly at: number;
}

/** Sets the search path for unqualified names. */
export interface Searching {
  readonly does: 'search';
  /** null: the default search path. */
  readonly namespaces: readonly string[] | null;
}

/** What a statement does to one object, or to the search path. */
export type Effect = Making | Changing | Renaming | Dropping | Searching;

/** Finds out what the statements of an engine do. */
export interface Locator {
  /** The namespace of temporary objects. It is searched before all others. */
  readonly temporaryNamespace: string;
  /**
   * What a statement does, in the order of its text; empty if it is not understood or can do anything (`DO`).
   * The text must begin with the first word. Never throws; `Engine.prepare` must have been awaited.
   */
  locate(statement: string): readonly Effect[];
  /** The name that the engine generates for an object without one; `taken`: whether the namespace has such a name already. */
  madeUpName(made: Making, table: string, taken: (name: string) => boolean): string;
  /** A name from a database, in the form that `locate` uses. */
  statedName(kind: Kind, name: string): string;
}
