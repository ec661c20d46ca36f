import type { Kind, SchemaObject } from '../../introspection/index.ts';
import type { Judged } from '../judging/ledger.ts';
import { addressOn } from '../sides/names-on-side.ts';
import { relationKey } from '../sides/relation-name.ts';
import type { Side } from '../sides/side.ts';
import type { Sides } from '../sides/sides.ts';

/** Kinds of which one can do the work of another: an extra `CHECK (n > 0)` also keeps what `CHECK (n >= 0)` promised. */
const SUBSTITUTES: readonly (readonly Kind[])[] = [['check'], ['index', 'unique', 'primaryKey', 'exclusionConstraint']];

/**
 * Says of an object that only the actual side has whether it can be dropped alone. It cannot if the expected side has one
 * that the actual side lacks and no finding says so, because the extra one does its work until it is dropped.
 */
export function soleExtras(items: readonly Judged[], sides: Sides): (object: SchemaObject) => boolean {
  const extra = countOf(
    items.flatMap(({ expected, actual }) => (expected === null && actual !== null ? [actual] : [])),
  );
  const missing = countOf(
    items.flatMap(({ expected, actual, verdict }) =>
      actual === null && expected !== null && verdict.verdict === 'different' ? [expected] : [],
    ),
  );
  return (object) => {
    const { kind, namespace, owner } = object;
    const kinds = substitutesOf(kind);
    if (kinds === undefined || owner === null) return true;
    const there = { ...object, ...addressOn(sides.expected, object, sides.actual) };
    const surplus = belonging(sides.actual, object, kinds) - belonging(sides.expected, there, kinds);
    return surplus === (extra.get(keyOf({ kind, namespace, owner })) ?? 0) - (missing.get(keyOf(there)) ?? 0);
  };
}

type Owned = Pick<SchemaObject, 'kind' | 'namespace' | 'owner'>;

function substitutesOf(kind: Kind): readonly Kind[] | undefined {
  return SUBSTITUTES.find((kinds) => kinds.includes(kind));
}

function countOf(objects: readonly SchemaObject[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const key of objects.map(keyOf)) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}

function keyOf({ kind, namespace, owner }: Owned): string {
  return `${substitutesOf(kind)?.[0] ?? kind}\0${relationKey({ namespace, name: owner ?? '' })}`;
}

function belonging(side: Side, { namespace, owner }: Owned, kinds: readonly Kind[]): number {
  return side.belongings({ namespace, name: owner ?? '' }).filter(({ kind }) => kinds.includes(kind)).length;
}
