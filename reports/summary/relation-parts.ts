import type { Address, Kind, SchemaObject } from '../../introspection/index.ts';
import type { Walked } from '../pairing/walk.ts';
import { homeKey } from '../report/home-key.ts';
import type { ParityReport } from '../report/report.ts';
import { addressOf } from '../sides/object-description.ts';
import type { Sides } from '../sides/sides.ts';

type Relation = ParityReport['relations'][number];

const KINDS: readonly Kind[] = ['column', 'primaryKey', 'unique', 'foreignKey', 'check', 'index'];

/** Relations with the number of their parts on each side. */
export function withParts(relations: readonly Relation[], { pairs }: Walked, sides: Sides): readonly Relation[] {
  const [ofExpected, ofActual] = [partsOf(sides.expected.snapshot.objects), partsOf(sides.actual.snapshot.objects)];
  const relationPairs = pairs.filter(({ expected }) => expected.owner === null);
  const partners = new Map(
    relationPairs.map(({ expected, actual }) => [homeKey(addressOf(expected)), addressOf(actual)]),
  );
  return relations.map((relation) => {
    const { object, status } = relation;
    const [one, other] = [
      status === 'extra' ? undefined : ofExpected.get(keyOf(object)),
      status === 'missing' ? undefined : ofActual.get(keyOf(partners.get(homeKey(object)) ?? object)),
    ];
    const counts = KINDS.map((kind) => ({ kind, expected: countIn(one, kind), actual: countIn(other, kind) }));
    return { ...relation, parts: counts.filter(({ expected, actual }) => expected + actual > 0) };
  });
}

/** Objects by the relation that owns them. */
function partsOf(objects: readonly SchemaObject[]): ReadonlyMap<string, readonly SchemaObject[]> {
  return Map.groupBy(
    objects.filter(({ owner }) => owner !== null),
    ({ namespace, owner }) => JSON.stringify([namespace, owner]),
  );
}

function keyOf({ namespace, name }: Address): string {
  return JSON.stringify([namespace, name]);
}

function countIn(parts: readonly SchemaObject[] | undefined, kind: Kind): number {
  return parts?.filter((part) => part.kind === kind).length ?? 0;
}
