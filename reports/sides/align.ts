import { type Engine, type Lens, memoByText, type QualifiedName, type Snapshot } from '../../introspection/index.ts';
import { squashed } from './name-similarity.ts';
import { columnsApart, nameKey, relationsApart } from './names-apart.ts';
import {
  type NamespacePair,
  type NamespacePart,
  namespacePairsOf,
  unprefixed,
  withoutPrefix,
} from './namespace-map.ts';
import { type Members, membersApart, namespacesApart } from './namespaces-apart.ts';
import { haveTwoConventions } from './naming-conventions.ts';
import { type Naming, Side, type SideName } from './side.ts';

interface Taken {
  readonly snapshot: Snapshot;
  readonly engine: Engine;
}

/** How a name of one side is written so that both sides have it in common. */
type Shared = (name: string) => string;

/** How names meet, whichever side they are of. */
interface Names {
  readonly name: Shared;
  readonly fold: Shared;
  readonly pairs: readonly NamespacePair[];
  readonly homes: Readonly<Record<SideName, string | undefined>>;
}

interface Meeting extends Names {
  readonly members: Members;
  /** The namespaces whose names the sides do not share. */
  readonly apart: ReadonlySet<string> | undefined;
}

/**
 * The two sides, with lenses through which their names meet: folded as the coarser engine folds them, and the home
 * namespace of one side taken for that of the other (`main` for `public`, or the one schema a reading was limited to).
 * Where the sides keep two naming conventions, `createdAt` and `created_at` meet too.
 * `namespaces` are those of the actual side by those of the expected one that they are to be taken for; on either side
 * `main.auth_*` means the objects with that prefix in `main`.
 */
export function alignedSides(
  expected: Taken,
  actual: Taken,
  namespaces: Readonly<Record<string, string>> = {},
): { readonly expected: Side; readonly actual: Side } {
  const fold = memoised((text) => actual.engine.dialect.foldName(expected.engine.dialect.foldName(text)));
  const areTwo = haveTwoConventions(
    { snapshot: expected.snapshot, tableName: unprefixed(Object.keys(namespaces), fold) },
    { snapshot: actual.snapshot, tableName: unprefixed(Object.values(namespaces), fold) },
    fold,
  );
  const apart = areTwo ? relationsApart([expected.snapshot, actual.snapshot], fold) : new Set();
  const name = areTwo ? memoised((text) => (apart.has(fold(text)) ? fold(text) : squashed(fold(text)))) : fold;
  const home = homeOf(expected);
  const pairs = namespacePairsOf(namespaces, { home, name, fold });
  const homes = { expected: home, actual: actualHome(pairs, homeOf(actual), fold) };
  const names = { name, fold, pairs, homes };
  const members = membersApart(
    { expected: expected.snapshot, actual: actual.snapshot },
    { expected: namespaceOn('expected', names), actual: namespaceOn('actual', names) },
  );
  const isOneEngine = expected.engine === actual.engine;
  const namespacesNotShared = isOneEngine ? namespacesApart(homes, pairs, members) : undefined;
  const meeting: Meeting = { ...names, members, apart: namespacesNotShared };
  const namings = {
    expected: namingOf('expected', expected, actual.snapshot, meeting),
    actual: namingOf('actual', actual, expected.snapshot, meeting),
  };
  const columns = areTwo
    ? columnsApart(
        [
          { snapshot: expected.snapshot, lens: namings.expected.lens },
          { snapshot: actual.snapshot, lens: namings.actual.lens },
        ],
        fold,
      )
    : new Map();
  const isEachApart = apart.size + columns.size > 0;
  const side = (which: SideName, { snapshot, engine }: Taken) => {
    const naming = namings[which];
    const columnNames = conventionIn(columns, naming);
    return new Side(which, snapshot, engine, isEachApart ? { ...naming, columnNames } : naming);
  };
  return { expected: side('expected', expected), actual: side('actual', actual) };
}

/** How the columns of a relation are paired: each by its own naming convention, except if two would get one name. */
function conventionIn(
  apart: ReadonlyMap<string, ReadonlySet<string>>,
  { lens, fold }: Naming,
): NonNullable<Naming['columnNames']> {
  return (relation) => {
    const own = apart.get(nameKey(relation, lens));
    return memoised((text) => (own?.has(fold(text)) ? fold(text) : squashed(fold(text))));
  };
}

/** The namespace that is taken for the home of the expected side as a whole; undefined where none is. */
function actualHome(pairs: readonly NamespacePair[], home: string, fold: Shared): string | undefined {
  const pair = pairs.find(({ shared }) => shared === '');
  if (pair !== undefined) return pair.actual.prefix === '' ? pair.actual.namespace : undefined;
  const isTaken = pairs.some(({ actual }) => actual.prefix === '' && fold(actual.namespace) === fold(home));
  return isTaken ? undefined : home;
}

function namingOf(which: SideName, { engine }: Taken, other: Snapshot, meeting: Meeting): Naming {
  const { name, fold, pairs, homes, members, apart } = meeting;
  const namespace = namespaceOn(which, meeting);
  const lens: Lens = {
    dialect: engine.dialect,
    name,
    namespace,
    ...(members.namespaces.length > 0 && {
      member: (own, sort) => members.of(which, own, sort),
      searched: (own, sort, path) => members.searched(which, own, sort, path),
    }),
    ...(apart !== undefined && { apart }),
  };
  const isPrefixed = pairs.some((pair) => pair[which].prefix !== '');
  const stripped = isPrefixed ? withoutPrefixes(which, namespace, other, meeting) : undefined;
  const [parts, home] = [new Map<string, NamespacePart>(), homes[which]];
  if (home !== undefined) parts.set('', { namespace: home, prefix: '' });
  for (const pair of pairs) parts.set(pair.shared, pair[which]);
  return { lens: stripped === undefined ? lens : { ...lens, unprefixed: stripped }, fold, parts };
}

function namespaceOn(which: SideName, meeting: Names): Shared {
  return memoised(which === 'expected' ? expectedNamespace(meeting) : actualNamespace(meeting));
}

function expectedNamespace({ homes, name }: Names): Shared {
  return (namespace) => (namespace === homes.expected ? '' : name(namespace));
}

/** Where another namespace is taken for the one of that name, this one is no longer its namesake. */
function actualNamespace({ pairs, homes, fold, name }: Names): Shared {
  const whole = pairs.filter(({ actual }) => actual.prefix === '');
  const taken = pairs.filter(({ expected }) => expected.prefix === '');
  return (namespace) => {
    const pair = whole.find(({ actual }) => fold(actual.namespace) === fold(namespace));
    if (pair !== undefined) return pair.shared;
    if (namespace === homes.actual) return '';
    const isTaken = taken.some(({ expected }) => fold(expected.namespace) === fold(namespace));
    return isTaken ? `${name(namespace)}\u0000` : name(namespace);
  };
}

/**
 * Of the prefixes that fit, the longest one under which the other side has such a name. Where it has none under any, but
 * has the whole name in the namespace itself, the name only looks prefixed.
 */
function withoutPrefixes(
  which: SideName,
  namespace: Shared,
  other: Snapshot,
  meeting: Meeting,
): (own: QualifiedName) => QualifiedName {
  const { pairs, name, fold } = meeting;
  const opposite = which === 'expected' ? 'actual' : 'expected';
  const otherNamespace = namespaceOn(opposite, meeting);
  const keyOf = (shared: string, own: string) => `${shared}\u0000${name(own)}`;
  const there = new Set(
    other.objects.map((object) => keyOf(otherNamespace(object.namespace), object.owner ?? object.name)),
  );
  const longestFirst = pairs
    .filter((pair) => pair[which].prefix !== '')
    .toSorted((a, b) => b[which].prefix.length - a[which].prefix.length);
  return (own) => {
    const fitting = longestFirst.flatMap((pair) => {
      const rest = withoutPrefix(own, pair[which], fold);
      if (rest === undefined) return [];
      const { namespace: home, prefix } = pair[opposite];
      return [{ namespace: pair.shared, name: rest, isMet: there.has(keyOf(otherNamespace(home), prefix + rest)) }];
    });
    const plain = { namespace: namespace(own.namespace), name: own.name };
    const isPlain = there.has(keyOf(plain.namespace, plain.name));
    const { namespace: shared, name: rest } =
      fitting.find(({ isMet }) => isMet) ?? (isPlain ? plain : (fitting[0] ?? plain));
    return { namespace: shared, name: rest };
  };
}

function homeOf({ snapshot, engine }: Taken): string {
  const only = snapshot.scope.namespaces?.length === 1 ? snapshot.scope.namespaces[0] : undefined;
  return only ?? engine.dialect.defaultNamespace;
}

/** For as long as the comparison takes. */
function memoised(derive: Shared): Shared {
  return memoByText(derive, Number.POSITIVE_INFINITY);
}
