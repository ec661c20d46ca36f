import type { ExtensionMembers, NameSort, QualifiedName, Snapshot } from '../../introspection/index.ts';
import type { NamespacePair } from './namespace-map.ts';
import type { SideName } from './side.ts';

type Shared = (namespace: string) => string;
type Both<T> = Readonly<Record<SideName, T>>;

/** How the members of extensions meet whose schema is another on the other side. */
export interface Members {
  /** The namespace both sides take them to be in; undefined for what is no such member. */
  readonly of: (which: SideName, name: QualifiedName, sort: NameSort) => string | undefined;
  /** The same for a name that needs no namespace, as far as it is searched in these. */
  readonly searched: (which: SideName, name: string, sort: NameSort, path: readonly string[]) => string | undefined;
  /** Namespaces that hold some, on either side. */
  readonly namespaces: readonly string[];
}

/**
 * Members of an extension that both sides have are the same in whichever namespace the extension is. Beside another engine,
 * which has no such extensions, they stand at home.
 */
export function membersApart(snapshots: Both<Snapshot>, sharedNamespaces: Both<Shared>): Members {
  const { expected, actual } = snapshots;
  const known = { expected: membersOf(expected), actual: membersOf(actual) };
  const isOneEngine = expected.engine.name === actual.engine.name;
  const found = { expected: new Map<string, Found>(), actual: new Map<string, Found>() };
  const namespaces = new Set<string>();
  const take = (which: SideName, { key, namespace, isHidden }: Member, shared: string) => {
    found[which].set(`${namespace}\u0000${key}`, { shared, isHidden });
    namespaces.add(namespace);
  };
  for (const [id, one] of known.expected) {
    const other = known.actual.get(id);
    if (!isOneEngine) take('expected', one, '');
    else if (other !== undefined && isApart(one, other, sharedNamespaces)) {
      take('expected', one, `\u0000${one.extension}`);
      take('actual', other, `\u0000${one.extension}`);
    }
  }
  if (!isOneEngine) for (const member of known.actual.values()) take('actual', member, '');
  return {
    of: (which, { namespace, name }, sort) => found[which].get(`${namespace}\u0000${sort}\u0000${name}`)?.shared,
    searched: (which, name, sort, path) => {
      const candidates = path.map((namespace) => found[which].get(`${namespace}\u0000${sort}\u0000${name}`));
      const member = candidates.find((candidate) => candidate !== undefined);
      return member === undefined || member.isHidden ? undefined : member.shared;
    },
    namespaces: [...namespaces],
  };
}

interface Found {
  readonly shared: string;
  readonly isHidden: boolean;
}

interface Member {
  readonly extension: string;
  readonly namespace: string;
  /** Its sort and name. */
  readonly key: string;
  readonly isHidden: boolean;
}

/** Every member by its extension, sort and name. */
function membersOf({ extensionMembers = [] }: Snapshot): ReadonlyMap<string, Member> {
  return new Map(extensionMembers.flatMap(membersIn));
}

function membersIn({ extension, namespace, sort, names, hidden }: ExtensionMembers): readonly [string, Member][] {
  return names.map((name) => {
    const key = `${sort}\u0000${name}`;
    return [`${extension}\u0000${key}`, { extension, namespace, key, isHidden: hidden.includes(name) }];
  });
}

function isApart(one: Member, other: Member, shared: Both<Shared>): boolean {
  return shared.expected(one.namespace) !== shared.actual(other.namespace);
}

/** The namespaces, of either side, whose names the sides do not share; undefined where each goes by its own name on both. */
export function namespacesApart(
  homes: Both<string | undefined>,
  pairs: readonly NamespacePair[],
  members: Members,
): ReadonlySet<string> | undefined {
  const apart = new Set(members.namespaces);
  const named = [
    [homes.expected, homes.actual],
    ...pairs.map(({ expected, actual }) => [spell(expected), spell(actual)]),
  ];
  for (const [one, other] of named) {
    if (one === other) continue;
    for (const namespace of [one, other]) if (namespace !== undefined) apart.add(namespace);
  }
  return apart.size === 0 ? undefined : apart;
}

function spell({ namespace, prefix }: NamespacePair['expected']): string {
  return prefix === '' ? namespace : `${namespace}.${prefix}`;
}
