import type { TypeFamily } from './data-type.ts';

/** What judgement may ask of an engine, so that no rule has to know it by its name. */
export interface Traits<Name extends string = string> {
  /** Its name in snapshots and reports: `postgres`. */
  readonly engine: Name;
  /** What sentences call it: `PostgreSQL`. */
  readonly title: string;
  /** The namespace of a table whose name is not qualified: `public`, `main`. */
  readonly defaultNamespace: string;
  /** False where a declared type is a hint and any value can be stored. */
  readonly enforcesTypes: boolean;
  /** The families that it has types of its own for; values of the others are kept in another type. */
  readonly families: ReadonlySet<TypeFamily>;
  /** Whether a type of whole numbers can be declared to hold none below zero. */
  readonly hasUnsigned: boolean;
  /** Whether a set of labels can be a type. */
  readonly hasEnums: boolean;
}
