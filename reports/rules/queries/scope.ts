import type { Expression } from '../../../introspection/index.ts';

/** A query with a name that cannot be resolved: it is not judged. */
export class Unresolved extends Error {}

/** A column that a query selects, or that a table has, as others may refer to it. */
export interface Output {
  readonly name: string;
  /** How a reference to it is written in the plain form: the name in a table, the place in a query. */
  readonly form: string;
  readonly nullable: boolean;
}

/** One item of FROM that columns can belong to. */
export interface Source {
  readonly alias: string;
  /** Undefined where nobody told. */
  readonly columns: readonly Output[] | undefined;
  /** Whether an outer join may leave its columns NULL. */
  readonly optional: boolean;
}

/** The column that USING makes of two, for the sources of the join. */
export interface Merged {
  readonly name: string;
  readonly value: Expression;
  /** Sources from the first up to, without, the second. */
  readonly range: Range;
}

export type Range = readonly [start: number, end: number];

export type CommonTables = ReadonlyMap<string, readonly Output[] | undefined>;

/** The names that the parts of one SELECT can see. */
export class Scope {
  readonly outer: Scope | null;
  readonly tables: CommonTables;
  readonly sources: Source[] = [];
  readonly merged: Merged[] = [];
  /** Columns of USING that `*` gives once: `source.name`. */
  readonly hidden = new Set<string>();
  readonly aliases = new Map<string, Expression>();
  readonly windows = new Map<string, Expression>();

  constructor(outer: Scope | null, tables: CommonTables) {
    this.outer = outer;
    this.tables = tables;
  }

  makeOptional([start, end]: Range): void {
    for (let place = start; place < end; place += 1) {
      const source = this.sources[place];
      if (source !== undefined) this.sources[place] = { ...source, optional: true };
    }
  }

  mergedIn(name: string, [start, end]: Range): Merged | undefined {
    return this.merged.findLast((merged) => merged.name === name && merged.range[0] >= start && merged.range[1] <= end);
  }

  /** Places of the sources in the range that are known to have the column. */
  sourcesWith(name: string, [start, end]: Range): readonly number[] {
    const places: number[] = [];
    for (let place = start; place < end; place += 1) {
      if (this.sources[place]?.columns?.some((column) => column.name === name)) places.push(place);
    }
    return places;
  }

  get all(): Range {
    return [0, this.sources.length];
  }

  knows(name: string): boolean {
    return this.sourcesWith(name, this.all).length > 0 || (this.outer?.knows(name) ?? false);
  }
}
