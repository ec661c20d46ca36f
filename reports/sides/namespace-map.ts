import type { QualifiedName } from '../../introspection/index.ts';

/** A namespace, or the part of it whose names begin with a prefix; empty: all of it. */
export interface NamespacePart {
  readonly namespace: string;
  readonly prefix: string;
}

/** A part of the expected side's namespaces, and the part of the actual side that is compared with it. */
export interface NamespacePair {
  readonly expected: NamespacePart;
  readonly actual: NamespacePart;
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
export function parseNamespacePart(text: string): NamespacePart | undefined {
  const [, namespace = '', prefix = ''] = /^(.+)\.([^.*?]+)\*$/s.exec(text) ?? [];
  const part = prefix === '' ? { namespace: text, prefix } : { namespace, prefix };
  return part.namespace === '' || /[*?]/.test(part.namespace) ? undefined : part;
}

/** The name without the prefix of the part; undefined where it has none, or is nothing but that. */
export function withoutPrefix(
  { namespace, name }: QualifiedName,
  part: NamespacePart,
  fold: (name: string) => string,
): string | undefined {
  const { length } = part.prefix;
  const isThere = fold(part.namespace) === fold(namespace) && fold(name.slice(0, length)) === fold(part.prefix);
  return isThere && name.length > length ? name.slice(length) : undefined;
}

/** The name of a table without the longest prefix that fits. */
export function unprefixed(
  namespaces: readonly string[],
  fold: (name: string) => string,
): (table: QualifiedName) => string {
  const parts = namespaces
    .flatMap((text) => parseNamespacePart(text) ?? [])
    .filter(({ prefix }) => prefix !== '')
    .toSorted((a, b) => b.prefix.length - a.prefix.length);
  return (table) => {
    const part = parts.find((each) => withoutPrefix(table, each, fold) !== undefined);
    return part === undefined ? table.name : table.name.slice(part.prefix.length);
  };
}

/** The entries of a policy, without those that have no effect; `home` is that of the expected side. */
export function namespacePairsOf(
  namespaces: Readonly<Record<string, string>>,
  { home, name, fold }: Naming,
): readonly NamespacePair[] {
  return Object.entries(namespaces).flatMap(([one, other]): readonly NamespacePair[] => {
    const [expected, actual] = [parseNamespacePart(one), parseNamespacePart(other)];
    if (expected === undefined || actual === undefined) return [];
    const isHome = expected.prefix === '' && fold(expected.namespace) === fold(home);
    if (isHome) return [{ expected: { ...expected, namespace: home }, actual, shared: '' }];
    return [{ expected, actual, shared: name(one) }];
  });
}
