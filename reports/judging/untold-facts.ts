import { compareText, type Field, type Kind, kindNames } from '../../introspection/index.ts';
import type { Coverage } from '../report/report.ts';
import type { SideName } from '../sides/side.ts';

/** Counts the facts that a side does not provide. */
export class UntoldFacts {
  readonly #counts = new Map<Field<unknown>, { readonly kind: Kind; expected: number; actual: number }>();

  readonly add = (kind: Kind, field: Field<unknown>, side: SideName): void => {
    let count = this.#counts.get(field);
    if (count === undefined) {
      count = { kind, expected: 0, actual: 0 };
      this.#counts.set(field, count);
    }
    count[side] += 1;
  };

  get all(): Coverage['untold'] {
    const sides = ['expected', 'actual'] as const;
    return [...this.#counts]
      .flatMap(([{ title: field }, { kind, ...counts }]) =>
        sides.flatMap((side) => (counts[side] === 0 ? [] : [{ kind, field, side, objects: counts[side] }])),
      )
      .toSorted((a, b) => kindNames.indexOf(a.kind) - kindNames.indexOf(b.kind) || compareText(a.field, b.field));
  }
}
