import {
  type Field,
  type Kind,
  type KindDefinition,
  kinds,
  type Lens,
  memo,
  memoOn,
  type SchemaObject,
} from '../../introspection/index.ts';
import { untoldBy } from '../sides/absence.ts';
import { lensOf } from '../sides/fact-lens.ts';
import { factOf } from '../sides/object-description.ts';
import { sameJson } from '../sides/same-json.ts';
import type { SideName } from '../sides/side.ts';
import { areOfOneLanguage, type Sides } from '../sides/sides.ts';

/** Something of the two sides, such as one fact. */
export interface Both<T> {
  readonly expected: T;
  readonly actual: T;
}

/** A fact that is not the same on both sides. */
export interface FactApart {
  readonly name: string;
  readonly field: Field<unknown>;
  readonly values: Both<unknown>;
  readonly lenses: Both<Lens>;
}

/** A fact that one side cannot tell, so that it is not compared. */
export interface FactUntold {
  readonly field: Field<unknown>;
  readonly untoldBy: SideName;
}

/** Finds the facts that are not the same on both sides. */
export class FactsApart {
  readonly #sides: Sides;
  /** Whether the same words mean the same on both sides. */
  readonly #oneLanguage: boolean;
  /** Two objects with the same facts as two others differ in the same ones: many tables have the same few columns. */
  readonly #amongFacts = memoOn((_expected: SchemaObject['facts'], _kind: Kind) =>
    memo((_actual: SchemaObject['facts'], objects: Both<SchemaObject>) => [...this.#between(objects, this.#sides)]),
  );

  constructor(sides: Sides) {
    this.#sides = sides;
    this.#oneLanguage = areOfOneLanguage(sides);
  }

  /** In the order of the fields. `sides` are those with the names of the columns of the relation. */
  of(objects: Both<SchemaObject>, sides: Sides): readonly (FactApart | FactUntold)[] {
    const { expected, actual } = objects;
    return sides.expected.lens === this.#sides.expected.lens && sides.actual.lens === this.#sides.actual.lens
      ? this.#amongFacts(expected.facts, expected.kind)(actual.facts, objects)
      : [...this.#between(objects, sides)];
  }

  *#between({ expected, actual }: Both<SchemaObject>, sides: Sides): Generator<FactApart | FactUntold> {
    const { fields }: KindDefinition = kinds[expected.kind];
    for (const [name, field] of Object.entries(fields)) {
      const told = { expected: factOf(expected, name), actual: factOf(actual, name) };
      if (told.expected === told.actual && this.#saysTheSame(field, told.expected)) continue;
      const side = sideWithout(told);
      const untold = side && untoldBy(this.#sides[side], expected.kind, name);
      if (side !== undefined && untold === 'unknown') yield { field, untoldBy: side };
      if (untold === 'unknown' || untold === 'settled') continue;
      const values = side === undefined || untold === undefined ? told : { ...told, [side]: untold.behavesAs };
      const lenses = {
        expected: lensOf(field, expected, sides.expected),
        actual: lensOf(field, actual, sides.actual),
      };
      if (this.#isApart(field, values, lenses)) yield { name, field, values, lenses };
    }
  }

  /** Whether equal values mean the same: two engines, or two schemas, may read the same text differently. */
  #saysTheSame(field: Field<unknown>, value: unknown): boolean {
    return this.#oneLanguage || field.plain || value === null || !['string', 'object'].includes(typeof value);
  }

  #isApart(field: Field<unknown>, { expected: one, actual: other }: Both<unknown>, lenses: Both<Lens>): boolean {
    if (this.#oneLanguage && sameJson(one, other)) return false;
    return !sameJson(field.canonical(one, lenses.expected), field.canonical(other, lenses.actual));
  }
}

/** The side that cannot tell a fact. If neither can, the facts are the same. */
function sideWithout({ expected, actual }: Both<unknown>): SideName | undefined {
  if (expected === undefined) return 'expected';
  return actual === undefined ? 'actual' : undefined;
}
