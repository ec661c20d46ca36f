/**
 * The room of the sides. In: two snapshots with their engines. Out: two sides that can be asked for their objects, with names
 * brought together: namespaces mapped, conventions of spelling met, renames taken for what they are.
 */

import type { RelationName } from './relation-name.ts';
import type { Side } from './side.ts';

export interface Sides {
  readonly expected: Side;
  readonly actual: Side;
}

/** The two relations, on either side, that hold what is judged; names differ where only their case does. */
export interface RelationPair {
  readonly expected: RelationName;
  readonly actual: RelationName;
}

/** The sides with lenses for the names of the columns of a relation. */
export function sidesWithin(relation: RelationPair, { expected, actual }: Sides): Sides {
  return { expected: expected.within(relation.expected), actual: actual.within(relation.actual) };
}

/** Whether the same words mean the same on both sides: not so in two engines, nor where names are taken for others. */
export function areOfOneLanguage({ expected, actual }: Sides): boolean {
  return expected.engine === actual.engine && expected.sharesAllNames && actual.sharesAllNames;
}
