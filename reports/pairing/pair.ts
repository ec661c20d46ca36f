import type { SchemaObject } from '../../introspection/index.ts';
import type { Side } from '../sides/side.ts';
import type { RelationPair } from '../sides/sides.ts';

/** Why two objects are likely one under two names. */
export interface RenameEvidence {
  /** From 0 to 1. */
  readonly confidence: number;
  /** The evidence, in words. */
  readonly evidence: readonly string[];
}

/** The same object on both sides. */
export interface Pair {
  readonly expected: SchemaObject;
  readonly actual: SchemaObject;
  readonly relation: RelationPair | null;
  /** Set if the two are likely one object under two names. */
  readonly rename?: RenameEvidence;
  /** Set if one engine reported the same text for both, so nothing can differ. */
  readonly verbatim?: true;
}

/** An object that only one side has, with the objects that depend on it. */
export interface Single {
  readonly object: SchemaObject;
  readonly here: Side;
  readonly there: Side;
  readonly relation: RelationPair | null;
  readonly dependants: readonly SchemaObject[];
}
