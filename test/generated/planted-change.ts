import type { PlantedChange } from './change.ts';
import { columnChanges } from './column-changes.ts';
import { keyChanges } from './key-changes.ts';
import type { LogicalSchema, LogicalTable } from './logical-schema.ts';

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
    findings: 1,
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
    .filter(({ name, columns }) => !needed.has(name) && columns.every(({ type }) => type.type !== 'enum'))
    .map(({ name }) => ({
      what: 'a table is gone',
      kinds: ['table'],
      owner: null,
      name,
      findings: 1,
      schema: { ...schema, tables: schema.tables.filter((table) => table.name !== name) },
    }));
}

function viewChanges(schema: LogicalSchema): readonly PlantedChange[] {
  return schema.views.map(({ name }) => ({
    what: 'a view is gone',
    kinds: ['view'],
    owner: null,
    name,
    findings: 1,
    schema: { ...schema, views: schema.views.filter((view) => view.name !== name) },
  }));
}
