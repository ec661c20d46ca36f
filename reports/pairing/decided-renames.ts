import {
  type KindDefinition,
  kinds,
  type QualifiedName,
  type SchemaObject,
  sharedName,
} from '../../introspection/index.ts';
import { type RelationName, relationKey } from '../sides/relation-name.ts';
import type { RenamedNames } from '../sides/renamed-names.ts';
import { ownerOf, type Side, type SideName } from '../sides/side.ts';
import type { Sides } from '../sides/sides.ts';
import type { Pair, RenameEvidence } from './pair.ts';
import { type Identity, pairBy } from './pair-by.ts';
import type { Rename } from './renames.ts';

/** Objects that are treated as one under two names: they are paired, and their names are mapped to each other. */
export class DecidedRenames {
  readonly #renames: Rename[] = [];
  readonly #ofExpected = new Map<SchemaObject, Rename>();

  add(renames: readonly Rename[]): void {
    this.#renames.push(...renames);
    for (const rename of renames) this.#ofExpected.set(rename.expected.object, rename);
  }

  /** Pairs renamed objects first, then the others by their identities. */
  pairing(
    expected: readonly SchemaObject[],
    actual: readonly SchemaObject[],
    identities: readonly Identity<SchemaObject>[],
  ): {
    readonly pairs: readonly Omit<Pair, 'relation'>[];
    readonly expectedOnly: readonly SchemaObject[];
    readonly actualOnly: readonly SchemaObject[];
  } {
    const renamed = expected.flatMap((object) => this.#ofExpected.get(object) ?? []);
    if (renamed.length === 0) return pairBy(expected, actual, identities);
    const taken = new Set(renamed.flatMap((rename) => [rename.expected.object, rename.actual.object]));
    const isFree = (object: SchemaObject) => !taken.has(object);
    const { pairs, ...left } = pairBy(expected.filter(isFree), actual.filter(isFree), identities);
    return { ...left, pairs: [...renamed.map(pairOf), ...pairs] };
  }

  /** The sides with lenses that map the names of renamed objects. */
  resolving(sides: Sides): Sides {
    const relations = this.#renames.filter(({ expected }) => owns(expected.object));
    const columns = this.#renames.filter(({ expected }) => expected.object.kind === 'column');
    if (relations.length + columns.length === 0) return sides;
    const [met, names] = [meetingsOf(relations, sides), columnsOf(columns, sides)];
    const expected = { ...met.expected, relations: spelt(relations, 'actual', 'expected'), columns: names.expected };
    const actual = { ...met.actual, relations: spelt(relations, 'expected', 'actual'), columns: names.actual };
    return { expected: sides.expected.renaming(expected), actual: sides.actual.renaming(actual) };
  }
}

function pairOf({ expected, actual, confidence, evidence }: Rename): Omit<Pair, 'relation'> {
  const rename: RenameEvidence = { confidence, evidence };
  return { expected: expected.object, actual: actual.object, rename };
}

function owns({ kind }: SchemaObject): boolean {
  const definition: KindDefinition = kinds[kind];
  return definition.owns === true;
}

/**
 * Both sides map their own name to a new one: an object that still uses the other side's name means something else.
 * If a side already has another object with the other side's name, the names stay as they are.
 */
function meetingsOf(
  renames: readonly Rename[],
  { expected, actual }: Sides,
): { readonly [side in SideName]: Pick<RenamedNames, 'met'> } {
  const names = (side: Side) => new Set(side.whole.owners().map((owner) => relationKey(sharedName(owner, side.lens))));
  const [taken, others] = [names(actual), names(expected)];
  const met = { expected: new Map<string, QualifiedName>(), actual: new Map<string, QualifiedName>() };
  for (const rename of renames) {
    const one = sharedName(rename.expected.object, expected.lens);
    const other = sharedName(rename.actual.object, actual.lens);
    if (taken.has(relationKey(one)) || others.has(relationKey(other))) continue;
    const meeting = { namespace: '', name: neutralName(relationKey(one), relationKey(other)) };
    met.expected.set(relationKey(one), meeting);
    met.actual.set(relationKey(other), meeting);
  }
  return { expected: meetingIn(met.expected), actual: meetingIn(met.actual) };
}

function meetingIn(meetings: ReadonlyMap<string, QualifiedName>): Pick<RenamedNames, 'met'> {
  return meetings.size === 0 ? {} : { met: (shared) => meetings.get(relationKey(shared)) ?? shared };
}

/** Does not depend on which side is expected, and is a name of neither. */
function neutralName(one: string, other: string): string {
  return [one, other].toSorted().join('\u0000');
}

function spelt(renames: readonly Rename[], speaker: SideName, side: SideName): ReadonlyMap<string, RelationName> {
  return new Map(renames.map((rename) => [relationKey(rename[speaker].object), relationNameOf(rename[side].object)]));
}

function relationNameOf({ namespace, name }: SchemaObject): RelationName {
  return { namespace, name };
}

/** As for relations, both sides map their own name to a new one. */
function columnsOf(
  renames: readonly Rename[],
  { expected, actual }: Sides,
): { readonly [side in SideName]: RenamedNames['columns'] } {
  const columns = { expected: new Map<string, Map<string, string>>(), actual: new Map<string, Map<string, string>>() };
  for (const rename of renames) {
    const [home, owner] = [ownerOf(rename.expected.object), ownerOf(rename.actual.object)];
    if (home === null || owner === null) continue;
    const one = expected.within(home).lens.name(rename.expected.object.name);
    const other = actual.within(owner).lens.name(rename.actual.object.name);
    const meeting = neutralName(one, other);
    namesIn(columns.expected, home).set(one, meeting);
    namesIn(columns.actual, owner).set(other, meeting);
  }
  return columns;
}

function namesIn(columns: Map<string, Map<string, string>>, relation: RelationName): Map<string, string> {
  const key = relationKey(relation);
  const names = columns.get(key) ?? new Map<string, string>();
  columns.set(key, names);
  return names;
}
