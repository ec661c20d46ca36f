import type { TableChange } from './change.ts';
import {
  columnsOf,
  type LogicalColumn,
  type LogicalDefault,
  type LogicalSchema,
  type LogicalTable,
  type LogicalType,
} from './logical-schema.ts';

/** Every change of one column that touches nothing else. */
export function columnChanges(table: LogicalTable, schema: LogicalSchema): readonly TableChange[] {
  const used = usedColumns(table, schema);
  return table.columns.flatMap((column) => {
    if (table.key.columns.includes(column.name)) return [];
    const change = (what: string, changed: Partial<LogicalColumn>): TableChange => ({
      what,
      kinds: ['column'],
      name: column.name,
      table: { ...table, columns: table.columns.map((each) => (each === column ? { ...each, ...changed } : each)) },
    });
    const free = !used.has(column.name);
    return [
      ...(column.generated === null ? [change('NULL or NOT NULL', { nullable: !column.nullable })] : []),
      ...otherDefaults(column).map((value) => change('another default', { default: value })),
      ...(column.generated?.is === 'sum'
        ? [
            change('another generated value', {
              generated: { ...column.generated, addend: column.generated.addend + 1 },
            }),
          ]
        : []),
      ...(free && isPlain(column) ? [change('another type', { type: otherType(column.type) })] : []),
      ...(free && table.columns.length > 1 && column.type.type !== 'enum' ? [withoutColumn(table, column)] : []),
    ];
  });
}

/** Another type would also take away a default, a guard or an enum, and be more than one change. */
function isPlain({ type, default: value, generated }: LogicalColumn): boolean {
  return value === null && generated === null && type.type !== 'enum' && !('guarded' in type && type.guarded);
}

function withoutColumn(table: LogicalTable, column: LogicalColumn): TableChange {
  return {
    what: 'a column is gone',
    kinds: ['column'],
    name: column.name,
    table: { ...table, columns: table.columns.filter((each) => each !== column) },
  };
}

/** Columns that are used by something else than a plain index. */
function usedColumns(table: LogicalTable, { tables, views }: LogicalSchema): ReadonlySet<string> {
  return new Set([
    ...table.key.columns,
    ...table.uniques.flatMap(({ columns }) => columns),
    ...table.foreignKeys.flatMap(({ columns }) => columns),
    ...table.checks.flatMap(({ condition }) => columnsOf(condition)),
    ...table.indexes.flatMap(({ keys, predicate }) => [
      ...keys.map(({ column }) => column),
      ...(predicate === null ? [] : columnsOf(predicate)),
    ]),
    ...table.columns.flatMap(({ generated }) => (generated === null ? [] : [generated.column])),
    ...tables.flatMap(({ foreignKeys }) =>
      foreignKeys.filter(({ target }) => target === table.name).flatMap(({ targetColumns }) => targetColumns),
    ),
    ...views
      .filter((view) => view.table === table.name)
      .flatMap(({ columns, condition }) => [...columns, ...(condition === null ? [] : columnsOf(condition))]),
  ]);
}

/** A default of another meaning: a constant for another, one where there was none, none where there was one. */
function otherDefaults({ type, default: value, generated }: LogicalColumn): readonly (LogicalDefault | null)[] {
  if (generated !== null) return [];
  if (value !== null) {
    const other = value.is === 'constant' ? otherConstant(type, value.value) : undefined;
    return other === undefined ? [null] : [null, other];
  }
  switch (type.type) {
    case 'int':
    case 'float':
    case 'decimal':
      return [{ is: 'constant', value: 7 }];
    case 'text':
      return [{ is: 'constant', value: 'planted' }];
    case 'timestamp':
      return [{ is: 'now' }];
    default:
      return [];
  }
}

function otherConstant(type: LogicalType, value: number | string | boolean): LogicalDefault | undefined {
  if (typeof value === 'boolean') return { is: 'constant', value: !value };
  if (typeof value === 'number') return { is: 'constant', value: value + 1 };
  switch (type.type) {
    case 'date':
      return { is: 'constant', value: '2031-05-06' };
    case 'json':
      return { is: 'constant', value: '{"planted":1}' };
    case 'enum': {
      const other = type.labels.find((label) => label !== value);
      return other === undefined ? undefined : { is: 'constant', value: other };
    }
    default:
      return { is: 'constant', value: value.toUpperCase() === value ? `${value}.` : value.toUpperCase() };
  }
}

/** A type that accepts no value of the other type. */
function otherType({ type }: LogicalType): LogicalType {
  switch (type) {
    case 'text':
    case 'string':
    case 'uuid':
    case 'enum':
    case 'bytes':
    case 'json':
      return { type: 'int', bits: 64 };
    default:
      return { type: 'bytes' };
  }
}
