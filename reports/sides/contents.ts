import { compareObjects, type Kind, type SchemaObject, type Snapshot } from '../../introspection/index.ts';
import type { RelationName } from './relation-name.ts';

/** Objects by their kind, in the order of the snapshot. */
export type ObjectsByKind = ReadonlyMap<Kind, readonly SchemaObject[]>;

/** The objects of a snapshot, by kind and by the relation that they belong to. */
export class Contents {
  readonly byKind: ObjectsByKind;
  /** By namespace, then by name. */
  readonly #byOwner = new Map<string, Map<string, Map<Kind, readonly SchemaObject[]>>>();

  /** In the order of a snapshot the objects of one kind that belong to one relation follow each other. */
  constructor({ objects }: Snapshot) {
    const byKind = new Map<Kind, SchemaObject[]>();
    for (const run of runsOf(objects.toSorted(compareObjects))) {
      const [{ kind, namespace, owner }] = run;
      const all = byKind.get(kind);
      if (all === undefined) byKind.set(kind, [...run]);
      else for (const object of run) all.push(object);
      if (owner !== null) entryOf(entryOf(this.#byOwner, namespace), owner).set(kind, run);
    }
    this.byKind = byKind;
  }

  /** What belongs to a relation. */
  of({ namespace, name }: RelationName): ObjectsByKind {
    return this.#byOwner.get(namespace)?.get(name) ?? NOTHING;
  }

  /** The relations that own something, whether or not they were read themselves. */
  owners(): readonly RelationName[] {
    return [...this.#byOwner].flatMap(([namespace, owners]) => [...owners.keys()].map((name) => ({ namespace, name })));
  }
}

const NOTHING: ObjectsByKind = new Map();

type Run = readonly [SchemaObject, ...SchemaObject[]];

function* runsOf(objects: readonly SchemaObject[]): Generator<Run> {
  let run: [SchemaObject, ...SchemaObject[]] | undefined;
  for (const object of objects) {
    const [first] = run ?? [];
    if (
      first !== undefined &&
      first.kind === object.kind &&
      first.owner === object.owner &&
      first.namespace === object.namespace
    ) {
      run?.push(object);
    } else {
      if (run !== undefined) yield run;
      run = [object];
    }
  }
  if (run !== undefined) yield run;
}

function entryOf<K, L, V>(maps: Map<K, Map<L, V>>, key: K): Map<L, V> {
  const known = maps.get(key);
  if (known !== undefined) return known;
  const made = new Map<L, V>();
  maps.set(key, made);
  return made;
}
