import type { MigrationRemark } from '../../../../reports/index.ts';
import type { TwinnedStep } from '../twins.ts';
import type { JudgedSide } from './judged-side.ts';

/** Twins that touch one object and run in another order on the other side. */
export function orderRemarks({ steps, otherName }: JudgedSide, other: JudgedSide): readonly MigrationRemark[] {
  const places = new Map(other.steps.map(({ step: { file } }, place) => [file, place]));
  const touching = new Map<string, TwinnedStep[]>();
  for (const twinned of steps.filter(isPaired))
    for (const what of new Set(twinned.deeds.map((deed) => deed.what))) {
      const others = touching.get(what);
      if (others === undefined) touching.set(what, [twinned]);
      else others.push(twinned);
    }
  const told = new Set<TwinnedStep>();
  return [...touching].flatMap(([what, those]) =>
    those.flatMap((later, at): readonly MigrationRemark[] => {
      const earlier = those[at - 1];
      if (earlier === undefined || told.has(later) || placeOf(earlier, places) < placeOf(later, places)) return [];
      told.add(later);
      const text = `It and ${earlier.step.file} both change ${what}, and run in the other order for ${otherName}.`;
      return [{ rule: 'migration.order', text, file: later.step.file, line: 1 }];
    }),
  );
}

function isPaired({ state, twins }: TwinnedStep): boolean {
  return (state === 'twin' || state === 'renumbered') && twins.length === 1;
}

function placeOf({ twins: [twin = ''] }: TwinnedStep, places: ReadonlyMap<string, number>): number {
  return places.get(twin) ?? 0;
}
