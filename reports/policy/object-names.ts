import type { Address } from '../../introspection/index.ts';
import type { Side } from '../side.ts';
import type { Sides } from '../sides.ts';
import { matchesGlob } from './glob.ts';

/** Objects by the names that people may call them in a policy, in the letter case both sides share. */
export class ObjectNames {
  readonly #sides: Sides;
  /** What the two sides call a namespace, by its shared name; gathered when first asked. */
  #namespaces: ReadonlyMap<string, ReadonlySet<string>> | undefined;

  constructor(sides: Sides) {
    this.#sides = sides;
  }

  /** Whether a glob means the object, or the table it belongs to. */
  matches(glob: string, object: Omit<Address, 'kind'>, side: Side = this.#sides.expected): boolean {
    const pattern = side.fold(glob);
    return this.#namesOf(object, side).some((name) => matchesGlob(side.fold(name), pattern));
  }

  /** Whether a glob means the namespace of the object, or the relation that it is or belongs to. */
  matchesHome(glob: string, { namespace, owner, name }: Address, side: Side): boolean {
    const pattern = side.fold(glob);
    return (
      [...this.#namespacesOf(namespace, side)].some((known) => matchesGlob(side.fold(known), pattern)) ||
      this.matches(glob, { namespace, owner: null, name: owner ?? name }, side)
    );
  }

  #namesOf({ namespace, owner, name }: Omit<Address, 'kind'>, side: Side): readonly string[] {
    const names = owner === null ? [name] : [`${owner}.${name}`, owner];
    return names.flatMap((each) => [
      each,
      ...[...this.#namespacesOf(namespace, side)].map((known) => `${known}.${each}`),
    ]);
  }

  #namespacesOf(namespace: string, side: Side): ReadonlySet<string> {
    this.#namespaces ??= namespacesByName(this.#sides);
    return this.#namespaces.get(side.lens.namespace(namespace)) ?? new Set([namespace]);
  }
}

function namespacesByName({ expected, actual }: Sides): ReadonlyMap<string, ReadonlySet<string>> {
  const namespaces = new Map<string, Set<string>>();
  for (const { snapshot, lens } of [expected, actual]) {
    for (const { namespace } of snapshot.objects) {
      const shared = lens.namespace(namespace);
      const known = namespaces.get(shared);
      if (known === undefined) namespaces.set(shared, new Set([namespace]));
      else known.add(namespace);
    }
  }
  return namespaces;
}
