import { compareObjects, type SchemaObject } from '../../../introspection/index.ts';

/** One object of a schema that is not the same before and after a step. */
export interface SchemaChange {
  readonly does: 'make' | 'change' | 'drop';
  /** As it is after the step; if it was dropped, as it was before. */
  readonly object: SchemaObject;
  /** If it was changed: as it was before the step. */
  readonly before?: SchemaObject;
  /** The facts that were changed, in the order of their kind; none if the object was made or dropped. */
  readonly fields: readonly string[];
}

/** What differs between two moments of one database, in the order of snapshots. An object with another name is another object. */
export function changesBetween(
  before: readonly SchemaObject[],
  after: readonly SchemaObject[],
): readonly SchemaChange[] {
  const left = new Map(before.map((object) => [addressKey(object), object]));
  const changes: SchemaChange[] = [];
  for (const object of after) {
    const key = addressKey(object);
    const old = left.get(key);
    left.delete(key);
    if (old === undefined) changes.push({ does: 'make', object, fields: [] });
    else {
      const fields = fieldsApart(old, object);
      if (fields.length > 0) changes.push({ does: 'change', object, before: old, fields });
    }
  }
  for (const object of left.values()) changes.push({ does: 'drop', object, fields: [] });
  return changes.toSorted((one, other) => compareObjects(one.object, other.object));
}

/** Which object it is: the same key at two moments of a database is the same object. */
export function addressKey({ kind, namespace, owner, name }: SchemaObject): string {
  return JSON.stringify([kind, namespace, owner, name]);
}

function fieldsApart(before: SchemaObject, after: SchemaObject): readonly string[] {
  if (before.facts === after.facts) return [];
  const old = new Map(Object.entries(before.facts));
  return Object.entries(after.facts).flatMap(([field, value]) =>
    JSON.stringify(old.get(field)) === JSON.stringify(value) ? [] : [field],
  );
}
