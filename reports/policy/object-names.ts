import { type Address, inSharedNamespace } from '../../introspection/index.ts';
import type { RelationName } from '../sides/relation-name.ts';
import type { Side } from '../sides/side.ts';
import type { Sides } from '../sides/sides.ts';
import { matchesGlob } from './glob.ts';

/** The names of objects that a policy may use, in the letter case that both sides share. */
export class ObjectNames {
  readonly #sides: Sides;
  /** The names of a namespace on both sides, by its shared name; computed on first use. */
  #namespaces: ReadonlyMap<string, ReadonlySet<string>> | undefined;

  constructor(sides: Sides) {
    this.#sides = sides;
  }

  /** Whether a glob matches the object, or its table. */
  matches(glob: string, { namespace, owner, name }: Omit<Address, 'kind'>, side: Side = this.#sides.expected): boolean {
    const pattern = side.fold(glob);
    return this.#spellingsOf({ namespace, name: owner ?? name }, side).some((home) =>
      (owner === null ? [home.name] : [`${home.name}.${name}`, home.name])
        .flatMap((each) => [each, `${home.namespace}.${each}`])
        .some((each) => matchesGlob(side.fold(each), pattern)),
    );
  }

  /** Whether a glob matches the namespace or the relation of the object. */
  matchesHome(glob: string, { namespace, owner, name }: Address, side: Side): boolean {
    const pattern = side.fold(glob);
    const home = { namespace, name: owner ?? name };
    return (
      this.#spellingsOf(home, side).some((known) => matchesGlob(side.fold(known.namespace), pattern)) ||
      this.matches(glob, { ...home, owner: null }, side)
    );
  }

  /** The names of an object without an owner, on either side. */
  #spellingsOf(home: RelationName, side: Side): readonly RelationName[] {
    const other = side.name === 'expected' ? this.#sides.actual : this.#sides.expected;
    const there = other.spellingOf(home, side);
    if (there.name !== home.name) return [home, there];
    this.#namespaces ??= namespacesByName(this.#sides);
    const known = this.#namespaces.get(inSharedNamespace(home, side.lens).namespace) ?? [home.namespace];
    return [...known].map((namespace) => ({ ...home, namespace }));
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
