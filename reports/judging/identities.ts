import { kinds } from '../../introspection/index.ts';
import { idOf } from '../report/finding-id.ts';
import { descriptionOf } from '../sides/object-description.ts';
import type { Sides } from '../sides/sides.ts';
import type { Judged } from './ledger.ts';
import { stableNameOf } from './stable-name.ts';

/** The stable ids of a difference. */
export interface Identity {
  /**
   * Of its rule, what it is about, and the fact with its two values: a fact that drifts further is another difference. So
   * is an index or a constraint of one side that is replaced by another of the same name.
   */
  readonly differenceId: string;
  /** The same without the values: the id of a finding with this difference only. */
  readonly findingId: () => string;
}

/** Identical ones are numbered. */
export function identitiesOf<T extends Judged>(items: readonly T[], sides: Sides): ReadonlyMap<T, Identity> {
  const differenceIdOf = numberedIds();
  const subjects = items.map((item) => [stableNameOf(item, sides), item.field?.name ?? '']);
  let places: readonly number[] | undefined;
  const placeOf = (at: number): number => {
    places ??= placesAmongAlike(items, subjects);
    return places[at] ?? 0;
  };
  return new Map(
    items.map((item, at) => {
      const { verdict, field } = item;
      const subject = subjects[at] ?? [];
      const values = field === undefined && !isReplaceable(item) ? [] : valuesOf(item);
      const identity = {
        differenceId: differenceIdOf(verdict.rule, [...subject, ...values]),
        findingId: () => numbered(verdict.rule, subject, placeOf(at)),
      };
      return [item, identity];
    }),
  );
}

/** How many before each one have its rule and subject. */
function placesAmongAlike(items: readonly Judged[], subjects: readonly (readonly string[])[]): readonly number[] {
  const seen = new Map<string, number>();
  return items.map(({ verdict }, at) => {
    const key = JSON.stringify([verdict.rule, ...(subjects[at] ?? [])]);
    const before = seen.get(key) ?? 0;
    seen.set(key, before + 1);
    return before;
  });
}

/** The two values of a fact; of an object that one side lacks, what it is. */
function valuesOf({ field, shown, expected, actual, dependants }: Judged): readonly string[] {
  if (field !== undefined) return [shown.expected ?? '', shown.actual ?? ''];
  return [expected, actual].map((object) => (object === null ? '' : descriptionOf(object, dependants)));
}

/** Whether the name may be reused for another object, so that its signature facts identify it. */
function isReplaceable({ address, expected, actual }: Judged): boolean {
  return kinds[address.kind].signature !== undefined && (expected ?? actual)?.autoNamed !== true;
}

/** Ids as `idOf` makes them; of those that were there before, with how often they were. */
function numberedIds(): typeof idOf {
  const seen = new Map<string, number>();
  return (rule, parts) => {
    const id = idOf(rule, parts);
    const before = seen.get(id) ?? 0;
    seen.set(id, before + 1);
    return before === 0 ? id : numbered(rule, parts, before);
  };
}

function numbered(rule: string, parts: readonly string[], before: number): string {
  return idOf(rule, before === 0 ? parts : [...parts, String(before)]);
}
