import {
  type Kind,
  type KindDefinition,
  kindNames,
  kinds,
  placeOf,
  type SchemaObject,
  sharedPlace,
} from '../introspection/index.ts';
import { columnsUsedBy } from './columns-used.ts';
import type { RelationPair } from './equivalence/rule.ts';
import { surroundingsOf } from './equivalence/surroundings.ts';
import { type Identity, type Pairing, pairBy } from './pair.ts';
import { sameJson } from './raw-difference.ts';
import { likelyRenames, type Rename } from './renames.ts';
import { ownerOf, type RelationName, relationKey, type Side } from './side.ts';
import type { Pair, Sides, Single } from './sides.ts';
import { signatureOf, subjectOf } from './signature.ts';
import { unprefixedName } from './spelling.ts';

export interface Walked {
  readonly pairs: readonly Pair[];
  readonly singles: readonly Single[];
  readonly renames: readonly Rename[];
}

/**
 * Pairs everything that both sides cover. Relations first; then, inside each pair of relations, what belongs to them:
 * by name and definition, then by definition alone, then by name. What belongs to a relation or column that one side
 * lacks goes with it; what is likely one object under two names is told as one.
 */
export function walk(sides: Sides, covered: readonly Kind[]): Walked {
  const pairs: Pair[] = [];
  const singles: Single[] = [];
  const renames: Rename[] = [];
  const homeKinds = covered.filter((kind) => kinds[kind].home === 'namespace');
  const belongingKinds = new Set(covered.filter((kind) => kinds[kind].home === 'relation'));
  const relations: RelationPair[] = [];
  for (const kind of homeKinds) {
    const pairing = pairBy(sides.expected.all(kind), sides.actual.all(kind), byName(sides));
    for (const { expected, actual } of pairing.pairs) {
      pairs.push({ expected, actual, relation: null });
      if (owns(kind)) relations.push({ expected: relationOf(expected), actual: relationOf(actual) });
    }
    const alone = likelyRenames(singlesOf(pairing, sides, belongingKinds), sides);
    singles.push(...alone.singles);
    renames.push(...alone.renames);
  }
  for (const relation of [...relations, ...ownersNotRead(sides, homeKinds.filter(owns))]) {
    const inside = walkRelation(relation, sides, belongingKinds);
    pairs.push(...inside.pairs);
    singles.push(...inside.singles);
    renames.push(...inside.renames);
  }
  return { pairs, singles, renames };
}

function singlesOf(pairing: Pairing<SchemaObject>, sides: Sides, belongingKinds: ReadonlySet<Kind>): readonly Single[] {
  const single = (object: SchemaObject, here: Side, there: Side): Single => {
    const belongings = owns(object.kind) ? here.belongings(relationOf(object)) : [];
    const dependants = belongings.filter((belonging) => belongingKinds.has(belonging.kind));
    return { object, here, there, relation: null, dependants };
  };
  return [
    ...pairing.expectedOnly.map((object) => single(object, sides.expected, sides.actual)),
    ...pairing.actualOnly.map((object) => single(object, sides.actual, sides.expected)),
  ];
}

function walkRelation(relation: RelationPair, sides: Sides, belongingKinds: ReadonlySet<Kind>): Walked {
  const [expected, actual] = [groupsOf(sides.expected, relation.expected), groupsOf(sides.actual, relation.actual)];
  const pairs: Pair[] = [];
  const [expectedOnly, actualOnly]: [SchemaObject[], SchemaObject[]] = [[], []];
  for (const kind of belongingKinds) {
    const [here = [], there = []] = [expected.get(kind), actual.get(kind)];
    if (here.length + there.length === 0) continue;
    const { left, same } = withoutVerbatim(here, there, sides);
    for (const object of same) pairs.push({ ...object, relation, verbatim: true });
    const pairing = pairBy(left.expected, left.actual, identitiesOf(kind, sides, relation));
    for (const pair of pairing.pairs) pairs.push({ ...pair, relation });
    expectedOnly.push(...pairing.expectedOnly);
    actualOnly.push(...pairing.actualOnly);
  }
  const alone = [
    ...withDependants(expectedOnly, sides.expected, sides.actual, relation),
    ...withDependants(actualOnly, sides.actual, sides.expected, relation),
  ];
  return { pairs, ...likelyRenames(alone, sides) };
}

/** An index or key over a column that the other side lacks cannot be there either: it goes with the column. */
function withDependants(
  objects: readonly SchemaObject[],
  here: Side,
  there: Side,
  relation: RelationPair,
): readonly Single[] {
  const columns = new Map(
    objects
      .filter((object) => object.kind === 'column')
      .map((column): [string, SchemaObject[]] => [here.lens.name(column.name), []]),
  );
  const free = objects.filter((object) => {
    const home = object.kind === 'column' ? undefined : columnsUsedBy(object, here).find((name) => columns.has(name));
    if (home === undefined) return true;
    columns.get(home)?.push(object);
    return false;
  });
  return free.map((object) => ({
    object,
    here,
    there,
    relation,
    dependants: object.kind === 'column' ? (columns.get(here.lens.name(object.name)) ?? []) : [],
  }));
}

/** What one engine says of an object in the same words on both sides needs no further look. */
function withoutVerbatim(
  expected: readonly SchemaObject[],
  actual: readonly SchemaObject[],
  sides: Sides,
): {
  readonly same: readonly { readonly expected: SchemaObject; readonly actual: SchemaObject }[];
  readonly left: { readonly expected: readonly SchemaObject[]; readonly actual: readonly SchemaObject[] };
} {
  const { expected: one, actual: other } = sides;
  if (one.engine !== other.engine || one.lens.apart !== undefined) return { same: [], left: { expected, actual } };
  const byName = new Map(actual.map((object) => [object.name, object]));
  const same: { readonly expected: SchemaObject; readonly actual: SchemaObject }[] = [];
  const paired = new Set<SchemaObject>();
  const leftExpected = expected.filter((object) => {
    const counterpart = byName.get(object.name);
    if (counterpart === undefined || !sameJson(object.facts, counterpart.facts)) return true;
    byName.delete(object.name);
    paired.add(counterpart);
    same.push({ expected: object, actual: counterpart });
    return false;
  });
  const leftActual = same.length === 0 ? actual : actual.filter((object) => !paired.has(object));
  return { same, left: { expected: leftExpected, actual: leftActual } };
}

function identitiesOf(kind: Kind, sides: Sides, relation: RelationPair): readonly Identity<SchemaObject>[] {
  const definition: KindDefinition = kinds[kind];
  if (definition.signature === undefined) return byName(sides);
  const surroundings = surroundingsOf(relation, sides);
  const signature = both(sides, (object, side) => signatureOf(object, side, surroundings));
  const named = both(sides, (object, side) =>
    JSON.stringify([sharedName(object, side), signatureOf(object, side, surroundings)]),
  );
  const givenName = both(sides, (object, side) => (object.autoNamed ? undefined : sharedName(object, side)));
  const subject = both(sides, (object, side) => subjectOf(object, side, surroundings));
  return [named, signature, givenName, subject];
}

/** To the letter first: where an engine tells `Users` from `users`, folding must not mix them up. */
function byName(sides: Sides): readonly Identity<SchemaObject>[] {
  return [
    both(sides, (object, side) => `${homeOf(object, side)}\u0000${ownName(object, side)}`),
    both(sides, (object, side) => `${homeOf(object, side)}\u0000${side.lens.name(ownName(object, side))}`),
  ];
}

/** What tells it apart in its namespace; empty for the namespace itself. */
function ownName(object: SchemaObject, side: Side): string {
  const definition: KindDefinition = kinds[object.kind];
  return definition.namesItself ? '' : unprefixedName(object, side);
}

function homeOf(object: SchemaObject, side: Side): string {
  return placeOf(relationOf(object), side.lens).namespace;
}

function sharedName(object: SchemaObject, side: Side): string {
  return side.lens.name(unprefixedName(object, side));
}

function both(sides: Sides, keyOf: (object: SchemaObject, side: Side) => string | undefined): Identity<SchemaObject> {
  return { expected: (object) => keyOf(object, sides.expected), actual: (object) => keyOf(object, sides.actual) };
}

function groupsOf(side: Side, relation: RelationName): ReadonlyMap<Kind, readonly SchemaObject[]> {
  const groups = new Map<Kind, SchemaObject[]>();
  for (const object of side.belongings(relation)) {
    const group = groups.get(object.kind);
    if (group === undefined) groups.set(object.kind, [object]);
    else group.push(object);
  }
  return groups;
}

/** Owners of columns and keys that stand in no list themselves, such as relations of a kind that was not read. */
function ownersNotRead(sides: Sides, homeKinds: readonly Kind[]): readonly RelationPair[] {
  const unread = (side: Side): readonly RelationName[] => {
    const read = new Set(homeKinds.flatMap((kind) => side.all(kind)).map((object) => relationKey(relationOf(object))));
    return side.owners().filter((owner) => !read.has(relationKey(owner)));
  };
  const shared = (side: Side) => (owner: RelationName) => relationKey(sharedPlace(owner, side.lens));
  const [expected, actual] = [unread(sides.expected), unread(sides.actual)];
  const { pairs, expectedOnly, actualOnly } = pairBy(expected, actual, [
    { expected: shared(sides.expected), actual: shared(sides.actual) },
  ]);
  const single = [...withoutUncompared(expectedOnly, sides.expected), ...withoutUncompared(actualOnly, sides.actual)];
  return [...pairs, ...single.map((owner) => ({ expected: owner, actual: owner }))];
}

/** What belongs to a relation whose kind the other side did not read is not compared either. */
function withoutUncompared(owners: readonly RelationName[], side: Side): readonly RelationName[] {
  const relations = kindNames.filter(owns).flatMap((kind) => side.all(kind));
  const known = new Set(relations.map((object) => relationKey(relationOf(object))));
  return owners.filter((owner) => !known.has(relationKey(owner)));
}

function owns(kind: Kind): boolean {
  const definition: KindDefinition = kinds[kind];
  return definition.owns === true;
}

/** The relation an object is, or belongs to. */
function relationOf(object: SchemaObject): RelationName {
  return ownerOf(object) ?? { namespace: object.namespace, name: object.name };
}
