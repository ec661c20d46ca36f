import {
  type Address,
  type KindDefinition,
  kinds,
  type SchemaObject,
  type Snapshot,
} from '../../introspection/index.ts';

/** A change to a snapshot: what stands in the place of an object; nothing: it is taken away. */
export type Edit = ReadonlyMap<SchemaObject, readonly SchemaObject[]>;

/** Where a finding belongs: the relation an object is or belongs to, or the object that stands for itself. */
export function placeOf({ kind, namespace, owner, name }: Address): string {
  const definition: KindDefinition = kinds[kind];
  return JSON.stringify(
    owner === null && definition.owns !== true ? [kind, namespace, name] : [namespace, owner ?? name],
  );
}

/** The snapshot after edits that do not touch the same objects. */
export function edited(snapshot: Snapshot, edits: readonly Edit[]): Snapshot {
  const all = new Map(edits.flatMap((edit) => [...edit]));
  return { ...snapshot, objects: snapshot.objects.flatMap((object) => all.get(object) ?? [object]) };
}

/** The snapshot with one place, and what belongs to no relation, kept of all its objects. */
export function onlyPlace(snapshot: Snapshot, place: string): Snapshot {
  const objects = snapshot.objects.filter((object) => {
    const definition: KindDefinition = kinds[object.kind];
    return placeOf(object) === place || (object.owner === null && definition.owns !== true);
  });
  return { ...snapshot, objects };
}
