import {
  type Address,
  type KindDefinition,
  kinds,
  type SchemaObject,
  type Snapshot,
} from '../../introspection/index.ts';

/** A change to a snapshot: the replacement of an object; undefined: it is removed. */
export type Edit = ReadonlyMap<SchemaObject, readonly SchemaObject[]>;

/** The home of a finding: the relation of an object, or the object itself. */
export function homeOf({ kind, namespace, owner, name }: Address): string {
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

/** The snapshot with only the objects of one home and those that belong to no relation. */
export function onlyHome(snapshot: Snapshot, home: string): Snapshot {
  const objects = snapshot.objects.filter((object) => {
    const definition: KindDefinition = kinds[object.kind];
    return homeOf(object) === home || (object.owner === null && definition.owns !== true);
  });
  return { ...snapshot, objects };
}
