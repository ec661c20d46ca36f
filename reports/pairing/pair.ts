import type { SchemaObject } from '../../introspection/index.ts';
import type { Side } from '../sides/side.ts';
import type { RelationPair } from '../sides/sides.ts';

/** Why two objects are taken for one that goes by two names. */
export interface Likeness {
  /** From 0 to 1. */
  readonly confidence: number;
  /** What speaks for it, in words. */
  readonly evidence: readonly string[];
}

/** The same object on both sides. */
export interface Pair {
  readonly expected: SchemaObject;
  readonly actual: SchemaObject;
  readonly relation: RelationPair | null;
  /** Set where the two are likely one under two names. */
  readonly rename?: Likeness;
  /** Set where one engine says the same words of both, so that nothing can differ. */
  readonly verbatim?: true;
}

/** An object that only one side has, with those that could not be there without it. */
export interface Single {
  readonly object: SchemaObject;
  readonly here: Side;
  readonly there: Side;
  readonly relation: RelationPair | null;
  readonly dependants: readonly SchemaObject[];
}
