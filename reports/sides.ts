import type { SchemaObject } from '../introspection/index.ts';
import type { RelationPair } from './equivalence/rule.ts';
import type { Side } from './side.ts';

export interface Sides {
  readonly expected: Side;
  readonly actual: Side;
}

/** The same object on both sides. */
export interface Pair {
  readonly expected: SchemaObject;
  readonly actual: SchemaObject;
  readonly relation: RelationPair | null;
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
