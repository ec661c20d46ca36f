import type { Engine, Lens, Snapshot } from '../introspection/index.ts';
import { hasTwoConventions } from './conventions.ts';
import { squashed } from './likeness.ts';
import { Side } from './side.ts';

interface Taken {
  readonly snapshot: Snapshot;
  readonly engine: Engine;
}

/**
 * The two sides, with lenses through which their names meet: folded as the coarser engine folds them, and the home
 * namespace of one side taken for that of the other (`main` for `public`, or the one schema a reading was limited to).
 * Where the sides keep two naming conventions, `createdAt` and `created_at` meet too.
 */
export function alignedSides(expected: Taken, actual: Taken): { readonly expected: Side; readonly actual: Side } {
  const fold = memoised((text) => actual.engine.dialect.foldName(expected.engine.dialect.foldName(text)));
  const name = hasTwoConventions(expected.snapshot, actual.snapshot, fold)
    ? memoised((text) => squashed(fold(text)))
    : fold;
  const sideOf = (which: 'expected' | 'actual', { snapshot, engine }: Taken): Side => {
    const home = homeOf(snapshot, engine);
    const lens: Lens = {
      dialect: engine.dialect,
      name,
      namespace: (namespace) => (namespace === home ? '' : name(namespace)),
    };
    return new Side(which, snapshot, engine, lens, home, fold);
  };
  return { expected: sideOf('expected', expected), actual: sideOf('actual', actual) };
}

function homeOf(snapshot: Snapshot, engine: Engine): string {
  const only = snapshot.scope.namespaces?.length === 1 ? snapshot.scope.namespaces[0] : undefined;
  return only ?? engine.dialect.defaultNamespace;
}

function memoised(derive: (text: string) => string): (text: string) => string {
  const known = new Map<string, string>();
  return (text) => {
    const found = known.get(text);
    if (found !== undefined) return found;
    const derived = derive(text);
    known.set(text, derived);
    return derived;
  };
}
