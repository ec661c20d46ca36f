import type { Kind } from '../../introspection/index.ts';
import type { LogicalSchema, LogicalTable } from './logical-schema.ts';

/** One change of a schema, and what an audit must say of it: one finding above info, about that object. A change that takes an enum or a guard along would be several. */
export interface PlantedChange {
  readonly what: string;
  readonly schema: LogicalSchema;
  readonly kinds: readonly Kind[];
  /** The table; null where the object stands for itself. */
  readonly owner: string | null;
  /** What the object is called; null: an engine may have made the name up. */
  readonly name: string | null;
  /** A check that nobody named and that changed is told as one missing and one extra. */
  readonly findings: 1 | 2;
}

/** A change inside one table. */
export interface TableChange extends Omit<PlantedChange, 'schema' | 'owner' | 'findings'> {
  readonly table: LogicalTable;
  readonly findings?: 2;
}
