import type { Field, Lens, SchemaObject } from '../../../introspection/index.ts';

/** What a rewrite may ask about its schema. */
export interface SpellingContext {
  readonly lens: Lens;
  /** All that belongs to the relation an object is or belongs to, itself included. */
  inHome(object: SchemaObject): readonly SchemaObject[];
}

/** A rewrite of an object that must not give a finding above info. */
export interface Spelling {
  readonly title: string;
  /** What stands in the place of objects afterwards; undefined: this object cannot be written so. */
  respell(
    object: SchemaObject,
    context: SpellingContext,
  ): ReadonlyMap<SchemaObject, readonly SchemaObject[]> | undefined;
}

/** Another way to write one value. */
export interface ValueSpelling {
  readonly title: string;
  /** The other texts for the value of a field; empty: it cannot be written so. */
  respell(value: unknown, field: Field<unknown>, context: SpellingContext): unknown;
}
