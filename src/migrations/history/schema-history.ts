import type { Kind, StatedName } from '../../../introspection/index.ts';
import type { Place } from '../../../reports/index.ts';
import { MemberHomes } from './member-homes.ts';
import { overloadsAmong } from './routine-overloads.ts';
import { keyOf, type Member, type Thing, type ThingName } from './thing.ts';

/** The default and the temporary namespace of an engine. */
export interface NameSpaces {
  readonly defaultNamespace: string;
  readonly temporaryNamespace: string;
}

type IsMeant = (member: Member) => boolean;

/** The objects that the statements up to now have created, with their places, and those that they have dropped. */
export class SchemaHistory {
  /** Unqualified names are looked up in these namespaces. New objects are created in the first one. */
  #searchPath: readonly string[];
  readonly #spaces: NameSpaces;
  readonly #things = new Map<string, Thing>();
  readonly #dropped = new Map<string, Place>();
  readonly #lost = new Map<string, Member[]>();
  readonly #homes = new MemberHomes();

  constructor(spaces: NameSpaces) {
    this.#spaces = spaces;
    this.#searchPath = [spaces.defaultNamespace];
  }

  find(name: ThingName): Thing | undefined {
    return this.#things.get(keyOf(name));
  }

  findDropped(name: ThingName): Place | undefined {
    return this.#dropped.get(keyOf(name));
  }

  /** Its dropped members, under this name and its former names, the last first. */
  lostOf(name: ThingName): readonly Member[] {
    const keys = new Set([name, ...(this.find(name)?.names ?? [])].map(keyOf));
    return [...keys].flatMap((key) => this.#lost.get(key)?.toReversed() ?? []);
  }

  /** Sets the search path; null: the default one. */
  searchBy(namespaces: readonly string[] | null): void {
    this.#searchPath = namespaces ?? [this.#spaces.defaultNamespace];
  }

  get namespace(): string {
    return this.#searchPath[0] ?? this.#spaces.defaultNamespace;
  }

  /** The qualified name of the first object found with this name. Temporary objects come first. */
  resolve(family: ThingName['family'], { namespace, name }: StatedName): ThingName {
    const names = this.#namespaces(namespace).map((one) => ({ family, namespace: one, name }));
    const found = names.find((one) => this.#things.has(keyOf(one)));
    return found ?? { family, namespace: namespace ?? this.namespace, name };
  }

  /** The routines that a statement means: the one with these argument types, else the only one with as many; all if no types are given. */
  resolveRoutines({ namespace, name }: StatedName): readonly ThingName[] {
    const exact = this.resolve('routine', { namespace, name });
    if (this.#things.has(keyOf(exact))) return [exact];
    const routines = [...this.#things.values()].map((thing) => thing.name).filter(({ family }) => family === 'routine');
    const found = this.#namespaces(namespace).map((one) => overloadsAmong(routines, one, name));
    return found.find(({ length }) => length > 0) ?? [];
  }

  /** The relation of a member that is named without it: an index, a statistics object, a trigger in SQLite. */
  findHome(kinds: readonly Kind[], { namespace, name }: StatedName): ThingName | undefined {
    return this.#homes.find(kinds, this.#namespaces(namespace), name);
  }

  /** Whether a relation, an index or a constraint of the namespace has that name. */
  isTaken(namespace: string, name: string): boolean {
    return this.#things.has(keyOf({ family: 'relation', namespace, name })) || this.#homes.has(namespace, name);
  }

  make(name: ThingName, place: Place): void {
    this.#things.set(keyOf(name), { name, place, touched: place, members: [], names: [name] });
  }

  /** Records a change. `own`: the place, if the object itself was changed; undefined if only one of its members was. */
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

  /** Records the drop of an object that no known statement created. */
  noteDropped(name: ThingName, place: Place): void {
    this.#dropped.set(keyOf(name), place);
  }

  /** The same for a member of a relation. */
  noteLost(name: ThingName, member: Member): void {
    const key = keyOf(name);
    this.#lost.set(key, [...(this.#lost.get(key) ?? []), member]);
  }

  /** Drops an object and the foreign keys of other tables that reference it. */
  dropCascading(name: ThingName, place: Place): void {
    const leadsHere = leadsTo(name);
    for (const thing of this.#things.values())
      if (thing.members.some(leadsHere)) this.lose(thing.name, leadsHere, place);
    this.drop(name, place);
  }

  /** All objects in a namespace. */
  within(namespace: string): readonly ThingName[] {
    return [...this.#things.values()].map(({ name }) => name).filter((name) => name.namespace === namespace);
  }

  /** Renames an object. If an object with the new name was dropped before, this one replaces it and keeps its own place. */
  rename(name: ThingName, next: ThingName, place: Place): void {
    const thing = this.find(name);
    if (thing === undefined) return;
    const successor = this.#dropped.has(keyOf(next));
    for (const member of thing.members) this.#homes.remove(name, member);
    this.#things.delete(keyOf(name));
    this.#dropped.set(keyOf(name), { ...place, how: 'dropped' });
    const places = successor ? {} : { place, touched: place };
    this.#things.set(keyOf(next), { ...thing, ...places, name: next, names: [...thing.names, next] });
    for (const member of thing.members) this.#homes.add(next, member);
    this.#redirect(name, next);
  }

  /** Adds a member to a relation, even if no known statement created the relation. */
  add(name: ThingName, member: Member): void {
    const unknown: Thing = { name, place: undefined, touched: undefined, members: [], names: [name] };
    const thing = this.find(name) ?? unknown;
    this.#things.set(keyOf(name), { ...thing, members: [...thing.members, member] });
    this.#homes.add(name, member);
  }

  change(name: ThingName, isMeant: IsMeant, changed: (member: Member) => Member): void {
    this.#update(name, (thing) => ({
      ...thing,
      members: thing.members.map((member) => {
        if (!isMeant(member)) return member;
        const next = changed(member);
        if (next.name !== member.name) this.#bury(thing, member, { ...next.place, how: 'dropped' });
        this.#homes.add(name, next);
        return next;
      }),
    }));
  }

  lose(name: ThingName, isMeant: IsMeant, place: Place): void {
    this.#update(name, (thing) => {
      for (const member of thing.members.filter(isMeant)) this.#bury(thing, member, place);
      return { ...thing, members: thing.members.filter((member) => !isMeant(member)) };
    });
  }

  #namespaces(said: string | undefined): readonly string[] {
    return said === undefined ? [this.#spaces.temporaryNamespace, ...this.#searchPath] : [said];
  }

  #update(name: ThingName, next: (thing: Thing) => Thing): void {
    const thing = this.find(name);
    if (thing !== undefined) this.#things.set(keyOf(name), next(thing));
  }

  #bury(thing: Thing, member: Member, place: Place): void {
    this.#homes.remove(thing.name, member);
    for (const former of thing.names) {
      const key = keyOf(former);
      const lost = this.#lost.get(key) ?? [];
      lost.push({ ...member, place });
      this.#lost.set(key, lost);
    }
  }

  /** Foreign keys follow the table that they reference to its new name. */
  #redirect(name: ThingName, next: ThingName): void {
    const leadsHere = leadsTo(name);
    for (const thing of this.#things.values())
      if (thing.members.some(leadsHere))
        this.change(thing.name, leadsHere, (member) => ({ ...member, references: next }));
  }
}

function leadsTo({ namespace, name }: ThingName): IsMeant {
  return ({ references }) => references?.name === name && references.namespace === namespace;
}
