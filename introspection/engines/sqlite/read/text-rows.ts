import { memoByText } from '../../../model/memo.ts';
import { foldName } from '../sql/names.ts';
import type { IndexKeyClause, IndexStatement } from '../sql/statements/create-index.ts';
import type { ColumnClause, TableStatement } from '../sql/statements/table-statement.ts';
import { constantWords } from '../sql/words.ts';
import type { ColumnRow, ForeignKeyRow, IndexKeyRow } from './catalogue-rows.ts';

/**
 * The rows that a pragma would return for a table, from its text: SQLite keeps nothing but the texts, so they are the
 * source of the pragmas too. Undefined: the text alone does not tell, and the pragma must be asked.
 */

/** As `table_xinfo`. */
export function columnRowsOf(statement: TableStatement): readonly ColumnRow[] | undefined {
  // In both, columns of the primary key are NOT NULL without saying so, but not the alias of the rowid.
  if (statement.withoutRowid || statement.strict) return undefined;
  const keys = statement.primaryKey?.columns.map(foldName) ?? [];
  const rows: ColumnRow[] = [];
  for (const clause of statement.columns) {
    const { type } = typeOf(clause.type);
    if (type === undefined) return undefined;
    rows.push({
      relation: statement.name,
      name: clause.name,
      type,
      notNull: clause.notNull ? 1 : 0,
      default: clause.storage === null ? clause.default : null,
      key: keys.length === 0 ? 0 : keys.indexOf(foldName(clause.name)) + 1,
      hidden: clause.storage === null ? 0 : clause.storage === 'virtual' ? 2 : 3,
    });
  }
  return rows;
}

/**
 * SQLite keeps the types of STRICT as numbers and prints them in capitals, and others as written. It takes quotes off a type,
 * and GENERATED ALWAYS off its end, by rules of its own: then undefined.
 */
const typeOf = memoByText((text): { readonly type: string | undefined } => {
  if (/["'`[]|always$/i.test(text)) return { type: undefined };
  return { type: /^(?:any|blob|int|integer|real|text)$/i.test(text) ? text.toUpperCase() : text };
});

/** As `foreign_key_list`: the last declared first. */
export function foreignKeyRowsOf(statement: TableStatement): readonly ForeignKeyRow[] | undefined {
  if (statement.foreignKeys.length === 0) return [];
  const names = new Map(statement.columns.map(({ name }) => [foldName(name), name]));
  return statement.foreignKeys.toReversed().flatMap(({ columns, reference }, id) =>
    columns.map((column, place) => ({
      relation: statement.name,
      id,
      target: reference.table,
      column: names.get(foldName(column)) ?? column,
      targetColumn: reference.columns[place] ?? null,
      onUpdate: reference.onUpdate,
      onDelete: reference.onDelete,
    })),
  );
}

/** As `index_list` with `index_xinfo`: the last created first. For indexes that CREATE INDEX created, in that order. */
export function indexKeyRowsOf(
  statement: TableStatement,
  indexes: readonly IndexStatement[],
): readonly IndexKeyRow[] | undefined {
  const columns = new Map(statement.columns.map((column) => [foldName(column.name), column]));
  const rows: IndexKeyRow[] = [];
  for (const { name, table, unique, keys, predicate } of indexes.toReversed()) {
    if (foldName(table) !== foldName(statement.name)) return undefined;
    for (const key of keys) {
      const column = columnOf(key, columns);
      if (column === undefined) return undefined;
      rows.push({
        relation: statement.name,
        index: name,
        unique: unique ? 1 : 0,
        origin: 'c',
        partial: predicate === null ? 0 : 1,
        column: column.name,
        descending: key.descending ? 1 : 0,
        collation: key.collation ?? column.collation ?? 'BINARY',
      });
    }
  }
  return rows;
}

/** Undefined for an expression, the rowid, and names that SQLite may understand in another way. */
function columnOf({ word, expression }: IndexKeyClause, columns: ReadonlyMap<string, ColumnClause>) {
  if (word === null || constantWords.has(expression.toUpperCase())) return undefined;
  return columns.get(foldName(word));
}
