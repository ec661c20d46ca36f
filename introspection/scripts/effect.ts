import type { Kind } from '../kinds/registry.ts';

/** The name of a relation, as a statement says it. Spellings that the engine takes for one are one. */
export interface StatedName {
  /** undefined: not said. The name is looked for along the search path. */
  readonly namespace: string | undefined;
  readonly name: string;
}

/** What a statement speaks of. */
export interface StatedObject extends StatedName {
  /** What it may be: `DROP CONSTRAINT` does not say of which kind it is. */
  readonly kinds: readonly Kind[];
  /** The relation it belongs to; null: it belongs to none; undefined: not said, as in `DROP INDEX`. */
  readonly owner: StatedName | null | undefined;
}

/** Makes an object. */
export interface Making {
  readonly does: 'make';
  readonly kind: Kind;
  readonly namespace: string | undefined;
  readonly owner: StatedName | null;
  /** undefined: the engine makes one up, or keeps none. Of a routine with the types it takes: `add(integer, mood)`. */
  readonly name: string | undefined;
  /** The offset in the statement, in characters. */
  readonly at: number;
  /** `keep`: nothing happens; `change`: it becomes what is said here; `fail`: the engine refuses. */
  readonly ifThere: 'keep' | 'change' | 'fail';
  /** The columns it is about, as far as it names them. */
  readonly columns: readonly string[];
  /** What the engine would make a name of. */
  readonly words: readonly string[];
  /** The table that a foreign key leads to. */
  readonly references?: StatedName | undefined;
  /** The index that becomes this constraint. */
  readonly takesIndex?: string | undefined;
  /** What is made together with it, and only then. */
  readonly parts: readonly Making[];
}

/** What makes nothing else with it, unless something else is said. */
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
  /** What is not said stays. */
  readonly to: { readonly namespace?: string; readonly name?: string };
  readonly at: number;
}

export interface Dropping {
  readonly does: 'drop';
  readonly target: StatedObject;
  /** With what depends on it. */
  readonly cascade: boolean;
  /** Whether it may have been missing: `IF EXISTS`. */
  readonly mayBeMissing: boolean;
  readonly at: number;
}

/** Says where names without a namespace are looked for. */
export interface Searching {
  readonly does: 'search';
  /** null: where it is done by default. */
  readonly namespaces: readonly string[] | null;
}

/** What a statement does to one object of the schema, or to what names mean. */
export type Effect = Making | Changing | Renaming | Dropping | Searching;

/** What an engine tells of the statements of its SQL. */
export interface Locator {
  /** Where temporary objects are, which are found before all others. */
  readonly temporaryNamespace: string;
  /**
   * What a statement does, in the order of its text; nothing where it is not understood, or may do anything (`DO`).
   * The text begins with its first word. Never throws; `Engine.prepare` must have been awaited.
   */
  locate(statement: string): readonly Effect[];
  /** The name of what is made without one, as the engine makes it up; `taken`: whether the namespace has it already. */
  madeUpName(made: Making, table: string, taken: (name: string) => boolean): string;
  /** A name that a database told, in the form in which `locate` tells it. */
  statedName(kind: Kind, name: string): string;
}
