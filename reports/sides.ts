import type { SchemaObject } from '../introspection/index.ts';
import type { RelationPair } from './equivalence/rule.ts';
import type { RelationName, Side } from './side.ts';

export interface Sides {
  readonly expected: Side;
  readonly actual: Side;
}

/** The sides with lenses for the names of the columns of a relation. */
export function sidesWithin(
  relation: { readonly expected: RelationName; readonly actual: RelationName },
  { expected, actual }: Sides,
): Sides {
  return { expected: expected.within(relation.expected), actual: actual.within(relation.actual) };
}

/** Whether the same words mean the same on both sides: not so in two engines, nor where names are taken for others. */
export function areOfOneLanguage({ expected, actual }: Sides): boolean {
  return expected.engine === actual.engine && expected.sharesAllNames && actual.sharesAllNames;
}

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
