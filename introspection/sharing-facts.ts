import type { Kind } from './kinds/registry.ts';
import type { SchemaObject } from './snapshot.ts';

/**
 * The same objects, with equal facts and equal names shared in memory. A schema of ten thousand tables may have two hundred
 * thousand columns, but only a few hundred different combinations of facts.
 */
export function sharingFacts<K extends Kind>(objects: readonly SchemaObject<K>[]): readonly SchemaObject<K>[] {
  const facts = new Map<string, SchemaObject<K>['facts']>();
  const seen = new Set<SchemaObject<K>['facts']>();
  const names = new Map<string, string>();
  return objects.map((object) => {
    const own = seen.has(object.facts) ? object.facts : shared(facts, JSON.stringify(object.facts), object.facts);
    seen.add(own);
    return {
      ...object,
      owner: object.owner === null ? null : shared(names, object.owner, object.owner),
      name: shared(names, object.name, object.name),
      facts: own,
    };
  });
}

function shared<V>(known: Map<string, V>, key: string, value: V): V {
  const found = known.get(key);
  if (found !== undefined) return found;
  known.set(key, value);
  return value;
}
