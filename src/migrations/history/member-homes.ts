import type { Kind } from '../../../introspection/index.ts';
import { keyOf, type Member, type ThingName } from './thing.ts';

/** Kinds whose names are unique in a namespace, like names of relations. */
const NAMED: readonly Kind[] = ['index', 'primaryKey', 'unique', 'exclusionConstraint', 'foreignKey', 'check'];

/** Finds the relation of an index, constraint, trigger or statistics object by its name. */
export class MemberHomes {
  readonly #homes = new Map<string, ThingName>();

  add(home: ThingName, { kind, name }: Member): void {
    if (kind !== 'column') this.#homes.set(homeKey(kind, home.namespace, name), home);
  }

  /** Does nothing if another relation has a member with this name by now. */
  remove(home: ThingName, { kind, name }: Member): void {
    const key = homeKey(kind, home.namespace, name);
    const found = this.#homes.get(key);
    if (found !== undefined && keyOf(found) === keyOf(home)) this.#homes.delete(key);
  }

  /** The relation in the first namespace that has such a member. */
  find(kinds: readonly Kind[], namespaces: readonly string[], name: string): ThingName | undefined {
    const keys = namespaces.flatMap((namespace) => kinds.map((kind) => homeKey(kind, namespace, name)));
    return this.#homes.get(keys.find((key) => this.#homes.has(key)) ?? '');
  }

  has(namespace: string, name: string): boolean {
    return NAMED.some((kind) => this.#homes.has(homeKey(kind, namespace, name)));
  }
}

function homeKey(kind: Kind, namespace: string, name: string): string {
  return `${kind}\0${namespace}\0${name}`;
}
