import type { TypeFamily } from './data-type.ts';

/** What rules may ask about an engine, so that no rule has to name one. */
export interface Traits<Name extends string = string> {
  /** Its name in snapshots and reports: `postgres`. */
  readonly engine: Name;
  /** Its name in sentences: `PostgreSQL`. */
  readonly title: string;
  /** The namespace of a table whose name is not qualified: `public`, `main`. */
  readonly defaultNamespace: string;
  /** False if a declared type is only a hint and any value can be stored. */
  readonly enforcesTypes: boolean;
  /** The families for which it has types. Values of other families are stored in one of these. */
  readonly families: ReadonlySet<TypeFamily>;
  /** Whether it has unsigned integer types. */
  readonly hasUnsigned: boolean;
  /** Whether it has enum types. */
  readonly hasEnums: boolean;
}
