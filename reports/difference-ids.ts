import { idOf } from './finding-parts.ts';
import type { Judged } from './ledger.ts';
import type { Sides } from './sides.ts';
import { subjectOf } from './subject.ts';

/**
 * An id for each difference, stable from run to run: of its rule, what it is about, and the fact with its two values, so
 * that a fact that drifts further is another difference. Those that nothing tells apart are numbered.
 */
export function differenceIdsOf<T extends Judged>(items: readonly T[], sides: Sides): ReadonlyMap<T, string> {
  const seen = new Map<string, number>();
  return new Map(
    items.map((item) => {
      const parts = [subjectOf(item, sides), ...factParts(item)];
      const key = JSON.stringify([item.verdict.rule, ...parts]);
      const before = seen.get(key) ?? 0;
      seen.set(key, before + 1);
      return [item, idOf(item.verdict.rule, before === 0 ? parts : [...parts, String(before)])];
    }),
  );
}

/** An object that one side lacks is the same difference whatever becomes of it on the other. */
function factParts({ field, shown }: Judged): readonly string[] {
  return field === undefined ? [''] : [field.name, shown.expected ?? '', shown.actual ?? ''];
}
