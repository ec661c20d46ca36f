import type { Field, Lens, SchemaObject } from '../../../introspection/index.ts';

/** What a rewrite may use of its schema. */
export interface SpellingContext {
  readonly lens: Lens;
  /** All objects of the relation that an object is or belongs to, including itself. */
  inHome(object: SchemaObject): readonly SchemaObject[];
}

/** A rewrite of an object that must not give a finding above info. */
export interface Spelling {
  readonly title: string;
  /** The edits that rewrite an object; undefined: the rewrite does not apply to it. */
  respell(
    object: SchemaObject,
    context: SpellingContext,
  ): ReadonlyMap<SchemaObject, readonly SchemaObject[]> | undefined;
}

/** Another way to write one value. */
export interface ValueSpelling {
  readonly title: string;
  /** The other texts for the value of a field; empty: the rewrite does not apply to it. */
  respell(value: unknown, field: Field<unknown>, context: SpellingContext): unknown;
}
