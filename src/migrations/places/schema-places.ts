import type { Kind } from '../../../introspection/index.ts';
import type { Place } from '../../../reports/index.ts';
import { madeUpName } from './made-up-name.ts';
import type { NameReading } from './name-reading.ts';
import { keyOf, type Member, type Thing, type ThingName } from './thing.ts';
import type { QualifiedName } from './word-cursor.ts';

/** Where a statement begins. */
export type Position = Pick<Place, 'file' | 'line'>;

/** Kinds that are dropped by a name of the namespace, without that of the relation they belong to. */
export type LooseKind = Extract<Kind, 'index' | 'statisticsObject' | 'trigger'>;

/** What the statements up to now have made, where, and what they have dropped again. */
export class SchemaPlaces {
  readonly reading: NameReading;
  /** Where names that are not qualified are looked for; they are made in the first. */
  searchPath: readonly string[];
  readonly #things = new Map<string, Thing>();
  readonly #dropped = new Map<string, Place>();
  readonly #lost = new Map<string, Member[]>();
  readonly #homes = new Map<string, ThingName>();

  constructor(reading: NameReading) {
    this.reading = reading;
    this.searchPath = [reading.defaultNamespace];
  }

  find(name: ThingName): Thing | undefined {
    return this.#things.get(keyOf(name));
  }

  findDropped(name: ThingName): Place | undefined {
    return this.#dropped.get(keyOf(name));
  }

  /** What belonged to it, under this name and its former ones, and was dropped; the last first. */
  lostOf(name: ThingName): readonly Member[] {
    const keys = new Set([name, ...(this.find(name)?.names ?? [])].map(keyOf));
    return [...keys].flatMap((key) => this.#lost.get(key)?.toReversed() ?? []);
  }

  get namespace(): string {
    return this.searchPath[0] ?? this.reading.defaultNamespace;
  }

  /** The whole of a name: that of the first there is, of temporary things before any other. */
  resolve(family: ThingName['family'], { namespace, name }: QualifiedName): ThingName {
    if (namespace !== undefined) return { family, namespace, name };
    const namespaces = [this.reading.temporaryNamespace, ...this.searchPath];
    const names = namespaces.map((one) => ({ family, namespace: one, name }));
    return names.find((one) => this.#things.has(keyOf(one))) ?? { family, namespace: this.namespace, name };
  }

  make(name: ThingName, place: Place): void {
    this.#things.set(keyOf(name), { name, place, touched: place, members: [], names: [name] });
  }

  /** `own`: where it has changed itself; undefined where something that belongs to it has. */
  touch(name: ThingName, touched: Place, own?: Place): void {
    this.#update(name, (thing) => ({ ...thing, touched, place: own ?? thing.place }));
  }

  drop(name: ThingName, place: Place): void {
    const thing = this.find(name);
    if (thing === undefined) return;
    this.#things.delete(keyOf(name));
    for (const former of thing.names) this.#dropped.set(keyOf(former), place);
    for (const member of thing.members) this.#bury(thing, member, place);
  }

  /** With foreign keys of other tables that lead to it. */
  dropCascading(name: ThingName, place: Place): void {
    const key = keyOf(name);
    for (const thing of [...this.#things.values()])
      this.lose(
        thing.name,
        ({ references }) => references !== undefined && keyOf(this.resolve('relation', references)) === key,
        place,
      );
    this.drop(name, place);
  }

  /** All routines of that name, whatever they take. */
  overloadsOf({ family, namespace, name }: ThingName): readonly ThingName[] {
    const names = [...this.#things.values()].map((thing) => thing.name);
    return names.filter(
      (other) => other.family === family && other.namespace === namespace && other.name.replace(/\/\d+$/, '') === name,
    );
  }

  dropNamespace(namespace: string, place: Place): void {
    for (const { name } of [...this.#things.values()]) if (name.namespace === namespace) this.drop(name, place);
  }

  /** Under the name of what was dropped before, it is its successor, and stays what it was made as. */
  rename(name: ThingName, next: ThingName, place: Place): void {
    const thing = this.find(name);
    if (thing === undefined) return;
    const successor = this.#dropped.has(keyOf(next));
    this.#things.delete(keyOf(name));
    this.#dropped.set(keyOf(name), { ...place, how: 'dropped' });
    const places = successor ? {} : { place, touched: place };
    this.#things.set(keyOf(next), { ...thing, ...places, name: next, names: [...thing.names, next] });
    for (const member of thing.members) this.#settle(next, member);
  }

  /** A constraint or index without a name gets the one that the engine would make up. */
  add(name: ThingName, member: Member): void {
    this.#update(name, (thing) => {
      const known = { ...member, columns: columnsWithin(thing, member) };
      const called =
        member.name ?? (this.reading.namesConstraints ? madeUpName(known, name.name, thing.members) : undefined);
      const named: Member = { ...known, name: called };
      this.#settle(name, named);
      return { ...thing, members: [...thing.members, named] };
    });
  }

  change(name: ThingName, isMeant: (member: Member) => boolean, changed: (member: Member) => Member): void {
    this.#update(name, (thing) => ({
      ...thing,
      members: thing.members.map((member) => {
        if (!isMeant(member)) return member;
        const next = changed(member);
        if (next.name !== member.name) this.#bury(thing, member, { ...next.place, how: 'dropped' });
        this.#settle(name, next);
        return next;
      }),
    }));
  }

  lose(name: ThingName, isMeant: (member: Member) => boolean, place: Place): void {
    this.#update(name, (thing) => {
      for (const member of thing.members.filter(isMeant)) this.#bury(thing, member, place);
      return { ...thing, members: thing.members.filter((member) => !isMeant(member)) };
    });
  }

  /** The relation that an index, a statistics object or SQLite's trigger belongs to. */
  findHome(kind: LooseKind, { namespace, name }: QualifiedName): ThingName | undefined {
    const namespaces = namespace === undefined ? this.searchPath : [namespace];
    const keys = namespaces.map((one) => JSON.stringify([kind, one, name]));
    return this.#homes.get(keys.find((key) => this.#homes.has(key)) ?? '');
  }

  #update(name: ThingName, next: (thing: Thing) => Thing): void {
    const thing = this.find(name);
    if (thing !== undefined) this.#things.set(keyOf(name), next(thing));
  }

  #bury(thing: Thing, member: Member, place: Place): void {
    for (const former of thing.names) {
      const key = keyOf(former);
      const lost = this.#lost.get(key) ?? [];
      lost.push({ ...member, place });
      this.#lost.set(key, lost);
    }
  }

  #settle(home: ThingName, { kind, name }: Member): void {
    if (kind === 'index' || kind === 'statisticsObject' || kind === 'trigger')
      this.#homes.set(JSON.stringify([kind, home.namespace, name]), home);
  }
}

/** A check names functions and words beside columns. */
function columnsWithin({ members }: Thing, { kind, columns }: Member): readonly string[] {
  if (kind !== 'check') return columns;
  return columns.filter((column) => members.some((member) => member.kind === 'column' && member.name === column));
}
