import {
  compareText,
  type Kind,
  type KindDefinition,
  kindNames,
  kinds,
  type SchemaObject,
} from '../introspection/index.ts';
import type { Coverage } from './report.ts';
import type { Side, SideName } from './side.ts';
import type { Sides } from './walk.ts';

type NotCompared = Coverage['notCompared'][number];

/** The kinds that both sides read. */
export function coveredKinds({ expected, actual }: Sides): readonly Kind[] {
  return kindNames.filter((kind) => expected.snapshot.covers.includes(kind) && actual.snapshot.covers.includes(kind));
}

/** Counts the facts that a side could not tell. */
export class UntoldFacts {
  readonly #counts = new Map<string, { kind: Kind; field: string; side: SideName; objects: number }>();

  readonly add = (object: SchemaObject, field: string, side: SideName): void => {
    const key = `${object.kind}\u0000${field}\u0000${side}`;
    const count = this.#counts.get(key);
    if (count === undefined) this.#counts.set(key, { kind: object.kind, field, side, objects: 1 });
    else count.objects += 1;
  };

  get all(): Coverage['untold'] {
    return [...this.#counts.entries()].toSorted(([a], [b]) => compareText(a, b)).map(([, count]) => count);
  }
}

export function coverageOf(sides: Sides, compared: readonly Kind[], untold: UntoldFacts): Coverage {
  return {
    compared: [...compared],
    notCompared: [...notComparedOf(sides.expected, sides.actual), ...notComparedOf(sides.actual, sides.expected)],
    untold: untold.all,
    skipped: [sides.expected, sides.actual].flatMap((side) =>
      side.snapshot.skipped.map((skipped) => ({ side: side.name, ...skipped })),
    ),
  };
}

/** Kinds that one side did not read: worth telling where the other has such objects, or where the engine has such a kind. */
function notComparedOf(side: Side, other: Side): readonly NotCompared[] {
  return side.snapshot.uncovered.flatMap(({ kind, why }): readonly NotCompared[] => {
    const objects = other.all(kind).length;
    return objects > 0 || side.engine.verifications[kind] !== undefined
      ? [{ kind, side: side.name, why, objects }]
      : [];
  });
}

/** The name of a kind for people, for so many of them. */
export function kindTitle(kind: Kind, count: number): string {
  const definition: KindDefinition = kinds[kind];
  return count === 1 ? definition.title : definition.plural;
}
