import type { Engine, Lens, Snapshot } from '../introspection/index.ts';
import { hasTwoConventions } from './conventions.ts';
import { squashed } from './likeness.ts';
import { Side } from './side.ts';

interface Taken {
  readonly snapshot: Snapshot;
  readonly engine: Engine;
}

/** How a name of one side is written so that both sides have it in common. */
type Shared = (name: string) => string;

/** A namespace of the actual side that is taken for one of the expected side, and what both are called then. */
interface Taking {
  readonly one: string;
  readonly other: string;
  readonly shared: string;
}

/**
 * The two sides, with lenses through which their names meet: folded as the coarser engine folds them, and the home
 * namespace of one side taken for that of the other (`main` for `public`, or the one schema a reading was limited to).
 * Where the sides keep two naming conventions, `createdAt` and `created_at` meet too.
 * `namespaces` are those of the actual side by those of the expected one that they are to be taken for.
 */
export function alignedSides(
  expected: Taken,
  actual: Taken,
  namespaces: Readonly<Record<string, string>> = {},
): { readonly expected: Side; readonly actual: Side } {
  const fold = memoised((text) => actual.engine.dialect.foldName(expected.engine.dialect.foldName(text)));
  const name = hasTwoConventions(expected.snapshot, actual.snapshot, fold)
    ? memoised((text) => squashed(fold(text)))
    : fold;
  const home = homeOf(expected);
  const takings = Object.entries(namespaces).map(([one, other]): Taking => {
    const isHome = fold(one) === fold(home);
    return { one: isHome ? home : one, other, shared: isHome ? '' : name(one) };
  });
  const otherHome = takings.find(({ shared }) => shared === '')?.other ?? homeOf(actual);
  const sideOf = (which: 'expected' | 'actual', { snapshot, engine }: Taken, namespace: Shared): Side => {
    const lens: Lens = { dialect: engine.dialect, name, namespace };
    const own = new Map([['', which === 'expected' ? home : otherHome]]);
    for (const { shared, one, other } of takings) own.set(shared, which === 'expected' ? one : other);
    return new Side(which, snapshot, engine, { lens, fold, namespaces: own });
  };
  return {
    expected: sideOf('expected', expected, (namespace) => (namespace === home ? '' : name(namespace))),
    actual: sideOf('actual', actual, memoised(actualNamespace(takings, otherHome, fold, name))),
  };
}

/** Where another namespace is taken for the one of that name, this one is no longer its namesake. */
function actualNamespace(takings: readonly Taking[], home: string, fold: Shared, name: Shared): Shared {
  return (namespace) => {
    const taking = takings.find(({ other }) => fold(other) === fold(namespace));
    if (taking !== undefined) return taking.shared;
    if (namespace === home) return '';
    const isTaken = takings.some(({ one }) => fold(one) === fold(namespace));
    return isTaken ? `${name(namespace)}\u0000` : name(namespace);
  };
}

function homeOf({ snapshot, engine }: Taken): string {
  const only = snapshot.scope.namespaces?.length === 1 ? snapshot.scope.namespaces[0] : undefined;
  return only ?? engine.dialect.defaultNamespace;
}

function memoised(derive: Shared): Shared {
  const known = new Map<string, string>();
  return (text) => {
    const found = known.get(text);
    if (found !== undefined) return found;
    const derived = derive(text);
    known.set(text, derived);
    return derived;
  };
}
