import { kinds } from '../../../introspection/index.ts';
import type { Coverage } from '../../report/report.ts';

/** Facts of one kind that the same side does not provide, for the same number of objects. */
export interface UntoldGroup {
  readonly kind: (typeof kinds)[keyof typeof kinds];
  readonly side: Coverage['untold'][number]['side'];
  readonly objects: number;
  readonly fields: readonly string[];
}

/** In the order of the report, so that one line covers several facts. */
export function untoldGroups({ untold }: Coverage): readonly UntoldGroup[] {
  const groups = Map.groupBy(untold, ({ kind, side, objects }) => JSON.stringify([kind, side, objects]));
  return [...groups.values()].flatMap((facts) =>
    facts.slice(0, 1).map(({ kind, side, objects }) => ({
      kind: kinds[kind],
      side,
      objects,
      fields: facts.map(({ field }) => field),
    })),
  );
}
