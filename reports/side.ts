import {
  compareObjects,
  type Dialect,
  type Engine,
  type Kind,
  type Lens,
  placeOf,
  type SchemaObject,
  type Snapshot,
} from '../introspection/index.ts';
import type { Spot } from './namespace-map.ts';

export type SideName = 'expected' | 'actual';

/** A table or view as the owner of what belongs to it. */
export interface RelationName {
  readonly namespace: string;
  readonly name: string;
}

/** How the names of a side meet those of the other. */
export interface Naming {
  readonly lens: Lens;
  readonly fold: (name: string) => string;
  /** Where the side has the namespaces that go by another name on the other side, by the name they share. */
  readonly spots: ReadonlyMap<string, Spot>;
}

/** One snapshot, ready to be asked: what has this relation, is there such an object. */
export class Side {
  readonly name: SideName;
  readonly snapshot: Snapshot;
  readonly engine: Engine;
  readonly lens: Lens;
  /** A name as the engines fold it. The lens goes further where the two sides keep different naming conventions. */
  readonly fold: (name: string) => string;
  /** The side with what a policy leaves out of the comparison: what is compared may speak of it. */
  readonly whole: Side;
  readonly #naming: Naming;
  readonly #byKind = new Map<Kind, SchemaObject[]>();
  readonly #byOwner = new Map<string, SchemaObject[]>();

  constructor(name: SideName, snapshot: Snapshot, engine: Engine, naming: Naming, whole?: Side) {
    this.name = name;
    this.snapshot = snapshot;
    this.engine = engine;
    this.lens = naming.lens;
    this.fold = naming.fold;
    this.whole = whole ?? this;
    this.#naming = naming;
    for (const object of snapshot.objects.toSorted(compareObjects)) {
      addTo(this.#byKind, object.kind, object);
      if (object.owner !== null)
        addTo(this.#byOwner, relationKey({ namespace: object.namespace, name: object.owner }), object);
    }
  }

  get dialect(): Dialect {
    return this.lens.dialect;
  }

  /** What this side calls a relation, or what else stands for itself, that a side speaks of. */
  spellingOf(relation: RelationName, speaker: Side): RelationName {
    if (relation.namespace === '' || speaker.name === this.name) return relation;
    const { namespace, name } = placeOf(relation, speaker.lens);
    const spot = this.#naming.spots.get(namespace);
    return { namespace: spot?.namespace ?? relation.namespace, name: (spot?.prefix ?? '') + name };
  }

  /** The same side with some of its objects only. */
  keeping(isKept: (object: SchemaObject) => boolean): Side {
    const objects = this.snapshot.objects.filter(isKept);
    return new Side(this.name, { ...this.snapshot, objects }, this.engine, this.#naming, this.whole);
  }

  all(kind: Kind): readonly SchemaObject[] {
    return this.#byKind.get(kind) ?? [];
  }

  /** Everything that belongs to a relation, in the order of the snapshot. */
  belongings(relation: RelationName): readonly SchemaObject[] {
    return this.#byOwner.get(relationKey(relation)) ?? [];
  }

  /** What belongs to a relation, of one kind. */
  of<K extends Kind>(relation: RelationName, kind: K): readonly SchemaObject<K>[] {
    return this.belongings(relation).filter((object) => isOfKind(object, kind));
  }

  /** The column of that name, by the names both sides share. */
  column(relation: RelationName, name: string): SchemaObject<'column'> | undefined {
    const wanted = this.lens.name(name);
    return this.of(relation, 'column').find((column) => this.lens.name(column.name) === wanted);
  }

  /** The relations that own something, whether or not they were read themselves. */
  owners(): readonly RelationName[] {
    return [...this.#byOwner.values()].flatMap(([object]) =>
      object === undefined || object.owner === null ? [] : [{ namespace: object.namespace, name: object.owner }],
    );
  }
}

export function isOfKind<K extends Kind>(object: SchemaObject, kind: K): object is SchemaObject<K> {
  return object.kind === kind;
}

/** The relation an object belongs to; null for one that stands for itself. */
export function ownerOf(object: SchemaObject): RelationName | null {
  return object.owner === null ? null : { namespace: object.namespace, name: object.owner };
}

/** One text for each relation of a side. */
export function relationKey({ namespace, name }: RelationName): string {
  return `${namespace}\u0000${name}`;
}

function addTo<K, V>(groups: Map<K, V[]>, key: K, value: V): void {
  const group = groups.get(key);
  if (group === undefined) groups.set(key, [value]);
  else group.push(value);
}
