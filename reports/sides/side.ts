import {
  type Dialect,
  type Engine,
  inSharedNamespace,
  type Kind,
  type Lens,
  type SchemaObject,
  type Snapshot,
} from '../../introspection/index.ts';
import { Contents, type ObjectsByKind } from './contents.ts';
import type { NamespacePart } from './namespace-map.ts';
import { type RelationName, relationKey } from './relation-name.ts';
import type { RenamedNames } from './renamed-names.ts';

export type SideName = 'expected' | 'actual';

/** How the names of a side meet those of the other. */
export interface Naming {
  readonly lens: Lens;
  readonly fold: (name: string) => string;
  /** Where the side has the namespaces that go by another name on the other side, by the name they share. */
  readonly parts: ReadonlyMap<string, NamespacePart>;
  /** The names of columns, if relations have different naming conventions for them. */
  readonly columnNames?: (relation: RelationName) => (name: string) => string;
  /** What goes by another name on the other side. */
  readonly renamed?: RenamedNames;
}

const NONE: ReadonlySet<string> = new Set();

/** One snapshot, indexed for questions: the parts of a relation, whether an object exists. */
export class Side {
  readonly name: SideName;
  readonly snapshot: Snapshot;
  readonly engine: Engine;
  readonly lens: Lens;
  /** A name as the engines fold it. The lens goes further where the two sides keep different naming conventions. */
  readonly fold: (name: string) => string;
  /** The side including the objects that a policy leaves out: compared objects may refer to them. */
  readonly whole: Side;
  /** The same side, its lens for no relation alone. */
  readonly unscoped: Side;
  /** The lens for queries: names of columns are folded only, as which relation they are of is not yet known. */
  readonly queryLens: Lens;
  readonly #naming: Naming;
  readonly #contents: Contents;
  readonly #within = new Map<string, Side>();

  constructor(
    name: SideName,
    snapshot: Snapshot,
    engine: Engine,
    naming: Naming,
    { whole, contents = new Contents(snapshot), lens = naming.lens, root }: Derived = {},
  ) {
    this.name = name;
    this.snapshot = snapshot;
    this.engine = engine;
    this.lens = lens;
    this.fold = naming.fold;
    this.whole = whole ?? this;
    this.queryLens = naming.columnNames === undefined ? naming.lens : queryLensOf(naming);
    this.#naming = naming;
    this.#contents = contents;
    this.unscoped = root ?? this;
  }

  get dialect(): Dialect {
    return this.lens.dialect;
  }

  /** Whether the same words mean the same here and on another side of the same engine. */
  get sharesAllNames(): boolean {
    return this.lens.apart === undefined && this.#naming.renamed === undefined;
  }

  /**
   * The namespaces that go by another name on the other side, if the two sides of one engine differ in no other name;
   * undefined: they do.
   */
  get namespacesApart(): ReadonlySet<string> | undefined {
    const { apart = NONE, member, unprefixed } = this.lens;
    const areOthers = member !== undefined || unprefixed !== undefined || this.#naming.renamed !== undefined;
    return areOthers ? undefined : apart;
  }

  /** What this side calls a relation, or what else stands for itself, that a side speaks of. */
  spellingOf(relation: RelationName, speaker: Side): RelationName {
    if (relation.namespace === '' || speaker.name === this.name) return relation;
    const renamed = this.#naming.renamed?.relations.get(relationKey(relation));
    if (renamed !== undefined) return renamed;
    const { namespace, name } = inSharedNamespace(relation, speaker.lens);
    const part = this.#naming.parts.get(namespace);
    return { namespace: part?.namespace ?? relation.namespace, name: (part?.prefix ?? '') + name };
  }

  /** The same side with some of its objects only. */
  keeping(isKept: (object: SchemaObject) => boolean): Side {
    const objects = this.snapshot.objects.filter(isKept);
    return new Side(this.name, { ...this.snapshot, objects }, this.engine, this.#naming, { whole: this.whole });
  }

  /** The same side, where some of its names are taken for others. */
  renaming(renamed: RenamedNames): Side {
    const { met } = renamed;
    const lens = met === undefined ? this.#naming.lens : { ...this.#naming.lens, met };
    const whole = this.whole === this ? undefined : this.whole.renaming(renamed);
    const derived = { ...(whole !== undefined && { whole }), contents: this.#contents };
    return new Side(this.name, this.snapshot, this.engine, { ...this.#naming, lens, renamed }, derived);
  }

  /** The same side, its lens for the names of the columns of one relation. */
  within(relation: RelationName): Side {
    if (this.unscoped !== this) return this.unscoped.within(relation);
    const { columnNames, renamed } = this.#naming;
    if (columnNames === undefined && renamed === undefined) return this;
    const key = relationKey(relation);
    const known = this.#within.get(key);
    if (known !== undefined) return known;
    const columns = renamed?.columns.get(key);
    if (columnNames === undefined && columns === undefined) return this;
    const meeting = columnNames?.(relation) ?? this.lens.name;
    const lens = { ...this.lens, name: (text: string) => columns?.get(meeting(text)) ?? meeting(text) };
    const derived = { whole: this.whole, contents: this.#contents, lens, root: this };
    const scoped = new Side(this.name, this.snapshot, this.engine, this.#naming, derived);
    this.#within.set(key, scoped);
    return scoped;
  }

  all(kind: Kind): readonly SchemaObject[] {
    return this.#contents.byKind.get(kind) ?? [];
  }

  /** Everything that belongs to a relation, in the order of the snapshot. */
  belongings(relation: RelationName): readonly SchemaObject[] {
    return [...this.#contents.of(relation).values()].flat();
  }

  /** The same by kind. */
  belongingsByKind(relation: RelationName): ObjectsByKind {
    return this.#contents.of(relation);
  }

  /** What belongs to a relation, of one kind. */
  of<K extends Kind>(relation: RelationName, kind: K): readonly SchemaObject<K>[] {
    const found = this.#contents.of(relation).get(kind) ?? [];
    return areOfKind(found, kind) ? found : [];
  }

  /** The column of that name, by the names both sides share. */
  column(relation: RelationName, name: string): SchemaObject<'column'> | undefined {
    const { lens } = this.within(relation);
    const wanted = lens.name(name);
    return this.of(relation, 'column').find((column) => lens.name(column.name) === wanted);
  }

  /** The relations that own something, whether or not they were read themselves. */
  owners(): readonly RelationName[] {
    return this.#contents.owners();
  }
}

/** The parts that a side shares with the one from which it is built. */
interface Derived {
  readonly whole?: Side;
  readonly contents?: Contents;
  readonly lens?: Lens;
  readonly root?: Side;
}

/** Names of relations still meet as they do everywhere. */
function queryLensOf({ lens, fold }: Naming): Lens {
  const met = ({ namespace, name }: RelationName) => {
    const shared = { namespace, name: lens.name(name) };
    return lens.met?.(shared) ?? shared;
  };
  return { ...lens, name: fold, met };
}

export function isOfKind<K extends Kind>(object: SchemaObject, kind: K): object is SchemaObject<K> {
  return object.kind === kind;
}

/** For objects of one kind. */
function areOfKind<K extends Kind>(objects: readonly SchemaObject[], kind: K): objects is readonly SchemaObject<K>[] {
  return objects[0]?.kind === kind;
}

/** The relation to which an object belongs; null if it belongs to none. */
export function ownerOf(object: SchemaObject): RelationName | null {
  return object.owner === null ? null : { namespace: object.namespace, name: object.owner };
}

/** The relation an object is, or belongs to. */
export function relationOf(object: SchemaObject): RelationName {
  return ownerOf(object) ?? { namespace: object.namespace, name: object.name };
}
