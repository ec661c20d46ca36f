import type { Kind } from '../../introspection/index.ts';
import type { LogicalSchema, LogicalTable } from './logical-schema.ts';

/** One change of a schema. An audit must give one finding above info about the object. A change that also changes an enum or a check would give several. */
export interface PlantedChange {
  readonly what: string;
  readonly schema: LogicalSchema;
  readonly kinds: readonly Kind[];
  /** The table; null if the object belongs to none. */
  readonly owner: string | null;
  /** What the object is called; null: an engine may have made the name up. */
  readonly name: string | null;
  /** A changed check without a name is reported as one missing and one extra check. */
  readonly findings: 1 | 2;
}

/** A change inside one table. */
export interface TableChange extends Omit<PlantedChange, 'schema' | 'owner' | 'findings'> {
  readonly table: LogicalTable;
  readonly findings?: 2;
}
