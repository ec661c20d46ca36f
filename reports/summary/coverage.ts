import { type Kind, kindNames } from '../../introspection/index.ts';
import type { UntoldFacts } from '../judging/untold-facts.ts';
import type { Coverage } from '../report/report.ts';
import type { Side } from '../sides/side.ts';
import type { Sides } from '../sides/sides.ts';

type NotCompared = Coverage['notCompared'][number];

/** The kinds that both sides read. */
export function coveredKinds({ expected, actual }: Sides): readonly Kind[] {
  return kindNames.filter((kind) => expected.snapshot.covers.includes(kind) && actual.snapshot.covers.includes(kind));
}

export function coverageOf(
  sides: Sides,
  compared: readonly Kind[],
  untold: UntoldFacts,
  leftOut: Coverage['skipped'],
): Coverage {
  return {
    compared: [...compared],
    notCompared: [...notComparedOf(sides.expected, sides.actual), ...notComparedOf(sides.actual, sides.expected)],
    untold: untold.all,
    unmodelled: [sides.expected, sides.actual].flatMap((side) =>
      side.snapshot.unmodelled.map(({ what, count, examples }) => ({
        side: side.name,
        what,
        count,
        examples: [...examples],
      })),
    ),
    skipped: [
      ...[sides.expected, sides.actual].flatMap((side) =>
        side.snapshot.skipped.map((skipped) => ({ side: side.name, ...skipped })),
      ),
      ...leftOut,
    ],
    notes: [sides.expected, sides.actual].flatMap(({ name, snapshot }) =>
      (snapshot.notes ?? []).map((text) => ({ side: name, text })),
    ),
  };
}

/** Kinds that the engine has, and that a snapshot of an earlier version says nothing of. */
function unknownThen({ snapshot, engine }: Side): readonly { readonly kind: Kind; readonly why: string }[] {
  const told = new Set([...snapshot.covers, ...snapshot.uncovered.map(({ kind }) => kind)]);
  return kindNames
    .filter((kind) => !told.has(kind) && engine.verifications[kind] !== undefined)
    .map((kind) => ({ kind, why: 'the snapshot is from a version of Evenkeel that did not read them' }));
}

/** Kinds that one side did not read. Listed if the other side has such objects, or if the engine has such a kind. */
function notComparedOf(side: Side, other: Side): readonly NotCompared[] {
  return [...side.snapshot.uncovered, ...unknownThen(side)].flatMap(({ kind, why }): readonly NotCompared[] => {
    const objects = other.all(kind).length;
    return objects > 0 || side.engine.verifications[kind] !== undefined
      ? [{ kind, side: side.name, why, objects }]
      : [];
  });
}
