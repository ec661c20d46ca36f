/**
 * The room of pairing. In: two sides. Out: pairs of objects that are one, renames among them, and singles that one side lacks.
 */

import {
  type Kind,
  type KindDefinition,
  kindNames,
  kinds,
  memoOnPair,
  type SchemaObject,
  sharedName,
} from '../../introspection/index.ts';
import { type RelationName, relationKey } from '../sides/relation-name.ts';
import { sameJson } from '../sides/same-json.ts';
import { sameMeaning } from '../sides/same-meaning.ts';
import { relationOf, type Side } from '../sides/side.ts';
import type { RelationPair } from '../sides/sides.ts';
import { type Sides, sidesWithin } from '../sides/sides.ts';
import { columnsUsedBy } from './columns-used.ts';
import { DecidedRenames } from './decided-renames.ts';
import { byName, identitiesWithin } from './object-identities.ts';
import type { Pair, Single } from './pair.ts';
import { type Pairing, pairBy } from './pair-by.ts';
import { likelyRenames, type Rename } from './renames.ts';

export interface Walked {
  readonly pairs: readonly Pair[];
  readonly singles: readonly Single[];
}

/**
 * Pairs everything that both sides cover, repeatedly: each likely rename becomes a pair,
 * and then objects that belong to it or refer to it are paired with the mapped names.
 */
export function walk(sides: Sides, covered: readonly Kind[]): { readonly sides: Sides; readonly walked: Walked } {
  const renames = new DecidedRenames();
  for (;;) {
    const resolved = renames.resolving(sides);
    const { likely, ...walked } = walkOnce(resolved, covered, renames);
    if (likely.length === 0) return { sides: resolved, walked };
    renames.add(likely);
  }
}

/** With the likely renames among unpaired objects. */
interface WalkedOnce extends Walked {
  readonly likely: readonly Rename[];
}

/**
 * Relations first; then, inside each pair of relations, what belongs to them: by name and definition, then by definition
 * alone, then by name. Objects of a relation or column that one side lacks are part of that absence.
 */
function walkOnce(sides: Sides, covered: readonly Kind[], renames: DecidedRenames): WalkedOnce {
  const pairs: Pair[] = [];
  const singles: Single[] = [];
  const likely: Rename[] = [];
  const homeKinds = covered.filter((kind) => kinds[kind].home === 'namespace');
  const belongingKinds = new Set(covered.filter((kind) => kinds[kind].home === 'relation'));
  const relations: RelationPair[] = [];
  for (const kind of homeKinds) {
    const pairing = renames.pairing(sides.expected.all(kind), sides.actual.all(kind), byName(sides));
    for (const pair of pairing.pairs) {
      const { expected, actual } = pair;
      pairs.push({ ...pair, relation: null });
      if (owns(kind)) relations.push({ expected: relationOf(expected), actual: relationOf(actual) });
    }
    const alone = singlesOf(pairing, sides, belongingKinds);
    singles.push(...alone);
    likely.push(...likelyRenames(alone, sides));
  }
  for (const relation of [...relations, ...ownersNotRead(sides, homeKinds.filter(owns))]) {
    const inside = walkRelation(relation, sides, belongingKinds, renames);
    pairs.push(...inside.pairs);
    singles.push(...inside.singles);
    likely.push(...inside.likely);
  }
  return { pairs, singles, likely };
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

function walkRelation(
  relation: RelationPair,
  whole: Sides,
  belongingKinds: ReadonlySet<Kind>,
  renames: DecidedRenames,
): WalkedOnce {
  const sides = sidesWithin(relation, whole);
  const [expected, actual] = [
    sides.expected.belongingsByKind(relation.expected),
    sides.actual.belongingsByKind(relation.actual),
  ];
  const pairs: Pair[] = [];
  const [expectedOnly, actualOnly]: [SchemaObject[], SchemaObject[]] = [[], []];
  for (const kind of belongingKinds) {
    const [here = [], there = []] = [expected.get(kind), actual.get(kind)];
    if (here.length + there.length === 0) continue;
    const { left, same } = withoutVerbatim(here, there, sides);
    for (const { expected: one, actual: other } of same)
      pairs.push({ expected: one, actual: other, relation, verbatim: true });
    if (left.expected.length + left.actual.length === 0) continue;
    const pairing = renames.pairing(left.expected, left.actual, identitiesWithin(kind, { whole, sides }, relation));
    for (const pair of pairing.pairs) pairs.push({ ...pair, relation });
    expectedOnly.push(...pairing.expectedOnly);
    actualOnly.push(...pairing.actualOnly);
  }
  const alone = [
    ...withDependants(expectedOnly, sides.expected, sides.actual, relation),
    ...withDependants(actualOnly, sides.actual, sides.expected, relation),
  ];
  return { pairs, singles: alone, likely: likelyRenames(alone, sides) };
}

/** An index or key over a column that the other side lacks is part of that absence. */
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

/** Whether two objects have equal facts. Many objects share their facts, so that few pairs of them are compared. */
const haveSame = memoOnPair((expected: SchemaObject['facts'], actual: SchemaObject['facts']) =>
  sameJson(expected, actual),
);

/** If one engine reported the same text on both sides, and it means the same, the object needs no comparison. */
function withoutVerbatim(
  expected: readonly SchemaObject[],
  actual: readonly SchemaObject[],
  sides: Sides,
): {
  readonly same: readonly { readonly expected: SchemaObject; readonly actual: SchemaObject }[];
  readonly left: { readonly expected: readonly SchemaObject[]; readonly actual: readonly SchemaObject[] };
} {
  const meansTheSame = sameMeaning(sides.expected, sides.actual);
  if (meansTheSame === undefined) return { same: [], left: { expected, actual } };
  const byName = new Map(actual.map((object) => [object.name, object]));
  const same: { readonly expected: SchemaObject; readonly actual: SchemaObject }[] = [];
  const paired = new Set<SchemaObject>();
  const leftExpected = expected.filter((object) => {
    const counterpart = byName.get(object.name);
    const isSame = counterpart !== undefined && haveSame(object.facts, counterpart.facts) && meansTheSame(object.facts);
    if (!isSame) return true;
    byName.delete(object.name);
    paired.add(counterpart);
    same.push({ expected: object, actual: counterpart });
    return false;
  });
  const leftActual = same.length === 0 ? actual : actual.filter((object) => !paired.has(object));
  return { same, left: { expected: leftExpected, actual: leftActual } };
}

/** Owners of columns and keys that are in no list, such as relations of a kind that was not read. */
function ownersNotRead(sides: Sides, homeKinds: readonly Kind[]): readonly RelationPair[] {
  const unread = (side: Side): readonly RelationName[] => {
    const read = new Set(homeKinds.flatMap((kind) => side.all(kind)).map((object) => relationKey(relationOf(object))));
    return side.owners().filter((owner) => !read.has(relationKey(owner)));
  };
  const shared = (side: Side) => (owner: RelationName) => relationKey(sharedName(owner, side.lens));
  const [expected, actual] = [unread(sides.expected), unread(sides.actual)];
  const { pairs, expectedOnly, actualOnly } = pairBy(expected, actual, [
    { expected: shared(sides.expected), actual: shared(sides.actual) },
  ]);
  const single = [...withoutUncompared(expectedOnly, sides.expected), ...withoutUncompared(actualOnly, sides.actual)];
  return [...pairs, ...single.map((owner) => ({ expected: owner, actual: owner }))];
}

/** Objects of a relation whose kind the other side did not read are not compared. */
function withoutUncompared(owners: readonly RelationName[], side: Side): readonly RelationName[] {
  const relations = kindNames.filter(owns).flatMap((kind) => side.all(kind));
  const known = new Set(relations.map((object) => relationKey(relationOf(object))));
  return owners.filter((owner) => !known.has(relationKey(owner)));
}

function owns(kind: Kind): boolean {
  const definition: KindDefinition = kinds[kind];
  return definition.owns === true;
}
