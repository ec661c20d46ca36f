import type { QualifiedName } from '../../introspection/index.ts';

/** A namespace, or the part of it whose names begin with a prefix; empty: all of it. */
export interface Spot {
  readonly namespace: string;
  readonly prefix: string;
}

/** A spot of the expected side and the spot of the actual side that is taken for it. */
export interface Taking {
  readonly expected: Spot;
  readonly actual: Spot;
  /** What both sides call it. */
  readonly shared: string;
}

interface Naming {
  readonly home: string;
  /** A name as both sides share it. */
  readonly name: (name: string) => string;
  readonly fold: (name: string) => string;
}

/** `auth`, or `main.auth_*` for the part of `main` whose names begin with `auth_`; undefined for what is neither. */
export function parseSpot(text: string): Spot | undefined {
  const [, namespace = '', prefix = ''] = /^(.+)\.([^.*?]+)\*$/s.exec(text) ?? [];
  const spot = prefix === '' ? { namespace: text, prefix } : { namespace, prefix };
  return spot.namespace === '' || /[*?]/.test(spot.namespace) ? undefined : spot;
}

/** The name without the prefix of the spot; undefined where it has none, or is nothing but that. */
export function withoutPrefix(
  { namespace, name }: QualifiedName,
  spot: Spot,
  fold: (name: string) => string,
): string | undefined {
  const { length } = spot.prefix;
  const isThere = fold(spot.namespace) === fold(namespace) && fold(name.slice(0, length)) === fold(spot.prefix);
  return isThere && name.length > length ? name.slice(length) : undefined;
}

/** The name of a table without the longest prefix that fits. */
export function unprefixed(
  namespaces: readonly string[],
  fold: (name: string) => string,
): (table: QualifiedName) => string {
  const spots = namespaces
    .flatMap((text) => parseSpot(text) ?? [])
    .filter(({ prefix }) => prefix !== '')
    .toSorted((a, b) => b.prefix.length - a.prefix.length);
  return (table) => {
    const spot = spots.find((each) => withoutPrefix(table, each, fold) !== undefined);
    return spot === undefined ? table.name : table.name.slice(spot.prefix.length);
  };
}

/** What the entries of a policy say, but for those that say nothing; `home` is that of the expected side. */
export function takingsOf(
  namespaces: Readonly<Record<string, string>>,
  { home, name, fold }: Naming,
): readonly Taking[] {
  return Object.entries(namespaces).flatMap(([one, other]): readonly Taking[] => {
    const [expected, actual] = [parseSpot(one), parseSpot(other)];
    if (expected === undefined || actual === undefined) return [];
    const isHome = expected.prefix === '' && fold(expected.namespace) === fold(home);
    if (isHome) return [{ expected: { ...expected, namespace: home }, actual, shared: '' }];
    return [{ expected, actual, shared: name(one) }];
  });
}
