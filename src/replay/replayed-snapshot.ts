import type { Engine, Snapshot, Statement, Uncovered } from '../../introspection/index.ts';
import type { FindPlace } from '../../reports/index.ts';
import { replayEngineOf } from './engines/registry.ts';

/** What a replay knows beside the schema that it made. */
export interface ReplayKnown {
  readonly engine: Engine;
  readonly statements: readonly Statement[];
  readonly findPlace: FindPlace;
  /** Kinds of which not all objects could be created. */
  readonly leftOut: readonly Uncovered[];
}

/** The snapshot of a scratch database without what a replay cannot know, and notes about that. */
export function replayedSnapshot(
  snapshot: Snapshot,
  { engine, statements, findPlace, leftOut }: ReplayKnown,
): { readonly snapshot: Snapshot; readonly notes: readonly string[] } {
  const { notReplayed, withoutUnreplayed } = replayEngineOf(engine);
  const { objects, notes } = withoutUnreplayed(snapshot, statements, findPlace);
  const uncovered = snapshot.uncovered.map((entry) =>
    notReplayed.includes(entry.kind) ? { ...entry, why: 'not replayed' } : entry,
  );
  return { snapshot: withoutKinds({ ...snapshot, objects, uncovered }, leftOut), notes };
}

/** A snapshot without some kinds. */
function withoutKinds(snapshot: Snapshot, uncovered: readonly Uncovered[]): Snapshot {
  const reasons = Map.groupBy(uncovered, ({ kind }) => kind);
  return {
    ...snapshot,
    covers: snapshot.covers.filter((kind) => !reasons.has(kind)),
    uncovered: [...snapshot.uncovered, ...[...reasons].map(([kind, entries]) => ({ kind, why: reasonOf(entries) }))],
    objects: snapshot.objects.filter(({ kind }) => !reasons.has(kind)),
  };
}

function reasonOf(uncovered: readonly Uncovered[]): string {
  return [...new Set(uncovered.map(({ why }) => why))].join('; ');
}
