import type { SchemaObject } from '../../introspection/index.ts';
import { homeOf } from './edit.ts';

/** The number of objects that represent a kind. */
const MOST = 4;

/** Chooses representative objects: different values first, from relations not chosen before. */
export class Representatives {
  readonly #load = new Map<string, number>();

  /** A few of the objects, with different values if possible; always the same for the same schema. */
  choose(objects: readonly SchemaObject[], keyOf: (object: SchemaObject) => unknown): readonly SchemaObject[] {
    const byValue = Map.groupBy(objects, (object) => JSON.stringify(keyOf(object)));
    const groups = [...byValue.values()].slice(0, MOST);
    const chosen = groups.flatMap((group) => this.#lightest(group, Math.floor(MOST / groups.length)));
    for (const object of chosen) this.#load.set(homeOf(object), this.#loadOf(object) + 1);
    return chosen;
  }

  #lightest(group: readonly SchemaObject[], count: number): readonly SchemaObject[] {
    return group.toSorted((a, b) => this.#loadOf(a) - this.#loadOf(b)).slice(0, count);
  }

  #loadOf(object: SchemaObject): number {
    return this.#load.get(homeOf(object)) ?? 0;
  }
}
