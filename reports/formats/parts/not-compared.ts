import { type Kind, kinds } from '../../../introspection/index.ts';
import type { Coverage } from '../../report/report.ts';

/** Kinds that the same side did not read for the same reason. */
export interface NotComparedGroup {
  /** In the plural. */
  readonly kinds: readonly string[];
  readonly side: 'expected' | 'actual' | 'both';
  readonly why: string;
  /** Objects of the other side not compared. */
  readonly objects: number;
}

/** In the order of the report, so that one line covers several kinds. */
export function notComparedGroups({ notCompared }: Coverage): readonly NotComparedGroup[] {
  const reasons = Map.groupBy(notCompared, ({ kind, why }) => JSON.stringify([kind, why]));
  const byKind = [...reasons.values()].flatMap((entries) =>
    entries.slice(0, 1).map(({ kind, side, why }) => ({
      kind,
      side: entries.length > 1 ? ('both' as const) : side,
      why,
      objects: entries.reduce((sum, { objects }) => sum + objects, 0),
    })),
  );
  const groups = Map.groupBy(byKind, ({ side, why }) => JSON.stringify([side, why]));
  return [...groups.values()].flatMap((members) =>
    members.slice(0, 1).map(({ side, why }) => ({
      kinds: members.map(({ kind }) => pluralOf(kind)),
      side,
      why,
      objects: members.reduce((sum, { objects }) => sum + objects, 0),
    })),
  );
}

function pluralOf(kind: Kind): string {
  return kinds[kind].plural;
}
