import { engineWords } from '../../../printable-text.ts';
import { foldName, literalOf } from '../sql/names.ts';
import { SqlSyntaxError } from '../sql/sql-syntax-error.ts';
import { parseCreateIndex } from '../sql/statements/create-index.ts';
import { parseCreateTable } from '../sql/statements/create-table.ts';
import { parseCreateTrigger } from '../sql/statements/create-trigger.ts';
import { parseCreateView } from '../sql/statements/create-view.ts';
import { parseCreateVirtualTable } from '../sql/statements/create-virtual-table.ts';
import type { TableStatement } from '../sql/statements/table-statement.ts';
import {
  type ColumnRow,
  FOREIGN_KEYS,
  type ForeignKeyRow,
  INDEX_KEYS,
  type IndexKeyRow,
  RELATIONS,
  type RelationRow,
  SCHEMA,
  type SchemaRow,
  SETTINGS,
  type SettingRow,
  SYSTEM_TABLES,
  TABLE_COLUMNS,
  VIEW_COLUMNS,
} from './catalogue-rows.ts';
import type { Session } from './file/session.ts';

/** The parsed texts of `sqlite_schema`, by name; an error if a text cannot be parsed. */
export type Statements<T> = ReadonlyMap<string, T | SqlSyntaxError>;

/** The catalogue of a database: each query runs and each text is parsed once, on first use. */
export class Catalogue {
  readonly #session: Session;

  constructor(session: Session) {
    this.#session = session;
  }

  readonly schema = once(() => this.#session.rows<SchemaRow>('the schema', SCHEMA));
  readonly settings = once(() => this.#session.rows<SettingRow>('settings', SETTINGS));
  readonly relations = once(() => this.#session.rows<RelationRow>('tables and views', RELATIONS));
  /** Only ordinary tables: no virtual, shadow or internal tables. */
  readonly tables = once(() => this.relations().filter((row) => row.type === 'table' && !this.isSystem(row.name)));
  readonly virtualTables = once(() => this.relations().filter((row) => row.type === 'virtual'));
  readonly views = once(() => this.relations().filter((row) => row.type === 'view'));
  /** The triggers of these tables and of views. The name of the owner has the owner's own spelling. */
  readonly triggers = once(() => this.#ownedTriggers());

  readonly tableStatements = once(() => statementsOf(this.#rowsOf('table', this.tables()), parseCreateTable));
  readonly virtualTableStatements = once(() =>
    statementsOf(this.#rowsOf('table', this.virtualTables()), parseCreateVirtualTable),
  );
  /** For indexes with expressions or a predicate, which no pragma shows. */
  readonly indexStatements = once(() => statementsOf(this.#indexesWithExpressions(), parseCreateIndex));
  readonly viewStatements = once(() => statementsOf(this.#rowsOf('view', this.views()), parseCreateView));
  readonly triggerStatements = once(() => statementsOf(this.triggers(), parseCreateTrigger));

  readonly #columns = once(() => byRelation(this.#session.rows<ColumnRow>('columns', TABLE_COLUMNS)));
  readonly #viewColumns = once(() => this.#readViewColumns());
  readonly #keys = once(() => byRelation(this.#session.rows<IndexKeyRow>('indexes', INDEX_KEYS)));
  readonly #foreignKeys = once(() => byRelation(this.#session.rows<ForeignKeyRow>('foreign keys', FOREIGN_KEYS)));
  readonly #spellings = once(() => new Map(this.relations().map(({ name }) => [foldName(name), name])));

  /** The table or view with this name in any letter case, with its own spelling. */
  findRelation(name: string): string | undefined {
    return this.#spellings().get(foldName(name));
  }

  /**
   * Whether the table is internal to SQLite. A name alone is not enough: `writable_schema` allows any table to have a name
   * that begins with `sqlite_`. So the names and columns of internal tables are compared.
   */
  isSystem(table: string): boolean {
    const columns = SYSTEM_TABLES.get(foldName(table));
    if (columns === undefined) return false;
    const own = this.columnsOf(table).map(({ name }) => foldName(name));
    return columns.join() === own.join();
  }

  /** In the order of the table. */
  columnsOf(table: string): readonly ColumnRow[] {
    return this.#columns().get(table) ?? [];
  }

  /** In any letter case. */
  findColumn(table: string, name: string): ColumnRow | undefined {
    const folded = foldName(name);
    return this.columnsOf(table).find((column) => foldName(column.name) === folded);
  }

  /** SQLite's error about the view, if it is broken. */
  viewColumnsOf(view: string): readonly ColumnRow[] | Error {
    return this.#viewColumns().get(view) ?? [];
  }

  /** The keys of all its indexes, grouped by index, in order. */
  keysOf(table: string): readonly IndexKeyRow[] {
    return this.#keys().get(table) ?? [];
  }

  /** The columns of all its foreign keys, grouped by key, in order. */
  foreignKeysOf(table: string): readonly ForeignKeyRow[] {
    return this.#foreignKeys().get(table) ?? [];
  }

  /** Its columns in order; empty if there is no primary key. */
  primaryKeyOf(table: string): readonly string[] {
    const columns = this.columnsOf(table).filter((column) => column.key > 0);
    return columns.toSorted((a, b) => a.key - b.key).map((column) => column.name);
  }

  /**
   * The column that is an alias of the rowid: a primary key without an index of its own
   * (https://sqlite.org/lang_createtable.html#rowids_and_the_integer_primary_key).
   */
  findRowidAlias(table: RelationRow): string | undefined {
    if (table.withoutRowid === 1 || this.keysOf(table.name).some((key) => key.origin === 'pk')) return undefined;
    return this.primaryKeyOf(table.name)[0];
  }

  /** The parsed text of the table; undefined if it cannot be parsed, which `skipped` reports. */
  findStatement(table: string): TableStatement | undefined {
    const statement = this.tableStatements().get(table);
    return statement instanceof SqlSyntaxError ? undefined : statement;
  }

  #ownedTriggers(): readonly SchemaRow[] {
    const owners = new Map([...this.tables(), ...this.views()].map(({ name }) => [foldName(name), name]));
    return this.schema().flatMap((row) => {
      const owner = row.type === 'trigger' ? owners.get(foldName(row.owner)) : undefined;
      return owner === undefined ? [] : [{ ...row, owner }];
    });
  }

  #rowsOf(type: SchemaRow['type'], relations: readonly RelationRow[]): readonly SchemaRow[] {
    const names = new Set(relations.map(({ name }) => name));
    return this.schema().filter((row) => row.type === type && names.has(row.name));
  }

  #indexesWithExpressions(): readonly SchemaRow[] {
    const names = new Set<string>();
    for (const keys of this.#keys().values()) {
      for (const key of keys) if (key.partial === 1 || key.column === null) names.add(key.index);
    }
    return this.schema().filter((row) => row.type === 'index' && names.has(row.name));
  }

  /** Reads all views in one query. A broken view makes it fail; then each view is queried by itself. */
  #readViewColumns(): ReadonlyMap<string, readonly ColumnRow[] | Error> {
    try {
      return byRelation(this.#session.rows<ColumnRow>('columns of views', VIEW_COLUMNS));
    } catch {
      return new Map(this.views().map((view) => [view.name, this.#columnsOfOneView(view.name)]));
    }
  }

  #columnsOfOneView(view: string): readonly ColumnRow[] | Error {
    try {
      return this.#session.rows<ColumnRow>('columns of a view', `${VIEW_COLUMNS} AND m.name = ${literalOf(view)}`);
    } catch (error) {
      return new Error(engineWords(error instanceof Error ? error.cause : error), { cause: error });
    }
  }
}

function statementsOf<T>(rows: readonly SchemaRow[], parse: (sql: string) => T): Statements<T> {
  return new Map(rows.map((row) => [row.name, parsed(row.sql ?? '', parse)]));
}

function parsed<T>(sql: string, parse: (sql: string) => T): T | SqlSyntaxError {
  try {
    return parse(sql);
  } catch (error) {
    if (error instanceof SqlSyntaxError) return error;
    throw error;
  }
}

function byRelation<Row extends { readonly relation: string }>(rows: readonly Row[]): ReadonlyMap<string, Row[]> {
  return Map.groupBy(rows, (row) => row.relation);
}

/** A function that runs once, on its first call. */
function once<T>(compute: () => T): () => T {
  let result: { readonly value: T } | undefined;
  return () => {
    result ??= { value: compute() };
    return result.value;
  };
}
