import { kinds } from '../introspection/index.ts';
import { idOf } from './finding-parts.ts';
import type { Judged } from './ledger.ts';
import type { Sides } from './sides.ts';
import { subjectOf } from './subject.ts';

/** What a difference goes by, from run to run. */
export interface Identity {
  /**
   * Of its rule, what it is about, and the fact with its two values: a fact that drifts further is another difference. So
   * is an index or a constraint of one side that is replaced by another of the same name.
   */
  readonly differenceId: string;
  /** The same without the values: of what the id of a finding is made that tells it alone. */
  readonly findingParts: readonly string[];
}

/** What nothing tells apart is numbered. */
export function identitiesOf<T extends Judged>(items: readonly T[], sides: Sides): ReadonlyMap<T, Identity> {
  const [numberedDifference, numberedFinding] = [numbering(), numbering()];
  return new Map(
    items.map((item) => {
      const { verdict, field, shown } = item;
      const subject = [subjectOf(item, sides), field?.name ?? ''];
      const values = field === undefined && !isReplaceable(item) ? [] : [shown.expected ?? '', shown.actual ?? ''];
      return [
        item,
        {
          differenceId: idOf(verdict.rule, numberedDifference([verdict.rule, ...subject, ...values]).slice(1)),
          findingParts: numberedFinding([verdict.rule, ...subject]).slice(1),
        },
      ];
    }),
  );
}

/** Whether a name may come to stand for another object, and what it does is told by the facts that sign its kind. */
function isReplaceable({ address, expected, actual }: Judged): boolean {
  return kinds[address.kind].signature !== undefined && (expected ?? actual)?.autoNamed !== true;
}

/** Adds to parts that were there before how often they were. */
function numbering(): (parts: readonly string[]) => readonly string[] {
  const seen = new Map<string, number>();
  return (parts) => {
    const key = JSON.stringify(parts);
    const before = seen.get(key) ?? 0;
    seen.set(key, before + 1);
    return before === 0 ? parts : [...parts, String(before)];
  };
}
