import type { Kind } from '../../introspection/index.ts';
import { columnChanges } from './column-changes.ts';
import { keyChanges } from './key-changes.ts';
import type { LogicalSchema, LogicalTable } from './logical-schema.ts';

/** One change of a schema, and what an audit must say of it: one finding above info, about that object. */
export interface PlantedChange {
  readonly what: string;
  readonly schema: LogicalSchema;
  readonly kinds: readonly Kind[];
  /** The table; null where the object stands for itself. */
  readonly owner: string | null;
  /** What the object is called; null: an engine may have made the name up. */
  readonly name: string | null;
}

/** A change inside one table. */
export interface TableChange extends Omit<PlantedChange, 'schema' | 'owner'> {
  readonly table: LogicalTable;
}

/** Every change that can be planted in a schema, always in the same order. */
export function changesOf(schema: LogicalSchema): readonly PlantedChange[] {
  return [
    ...tableChanges(schema),
    ...viewChanges(schema),
    ...schema.tables.flatMap((table) => changesInside(table, schema)),
  ];
}

function changesInside(table: LogicalTable, schema: LogicalSchema): readonly PlantedChange[] {
  return [...columnChanges(table, schema), ...keyChanges(table)].map(({ table: changed, ...change }) => ({
    ...change,
    owner: table.name,
    schema: { ...schema, tables: schema.tables.map((each) => (each === table ? changed : each)) },
  }));
}

function tableChanges(schema: LogicalSchema): readonly PlantedChange[] {
  const needed = new Set([
    ...schema.tables.flatMap(({ foreignKeys }) => foreignKeys.map(({ target }) => target)),
    ...schema.views.map(({ table }) => table),
  ]);
  if (schema.tables.length < 2) return [];
  return schema.tables
    .filter(({ name }) => !needed.has(name))
    .map(({ name }) => ({
      what: 'a table is gone',
      kinds: ['table'],
      owner: null,
      name,
      schema: { ...schema, tables: schema.tables.filter((table) => table.name !== name) },
    }));
}

function viewChanges(schema: LogicalSchema): readonly PlantedChange[] {
  return schema.views.map(({ name }) => ({
    what: 'a view is gone',
    kinds: ['view'],
    owner: null,
    name,
    schema: { ...schema, views: schema.views.filter((view) => view.name !== name) },
  }));
}
