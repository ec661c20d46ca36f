import { engineWords } from '../../../printable-text.ts';
import { foldName, literalOf } from '../sql/names.ts';
import type { IndexStatement } from '../sql/statements/create-index.ts';
import { parseCreateTrigger } from '../sql/statements/create-trigger.ts';
import { parseCreateView } from '../sql/statements/create-view.ts';
import { parseCreateVirtualTable } from '../sql/statements/create-virtual-table.ts';
import type { TableStatement } from '../sql/statements/table-statement.ts';
import {
  type ColumnRow,
  columnsOfTables,
  descends,
  type ForeignKeyRow,
  foreignKeysOfTables,
  type IndexKeyRow,
  indexKeysOfTables,
  RELATIONS,
  type RelationRow,
  SCHEMA,
  type SchemaRow,
  SETTINGS,
  type SettingRow,
  SYSTEM_TABLES,
  VIEW_COLUMNS,
} from './catalogue-rows.ts';
import type { Session } from './file/session.ts';
import { SchemaTexts, type Statements, statementsOf, understood } from './schema-texts.ts';
import { columnRowsOf, foreignKeyRowsOf, indexKeyRowsOf } from './text-rows.ts';

/**
 * The catalogue of a database: each query runs and each text is parsed once, on first use. What the text of a table tells is
 * not asked again: pragmas are for what `text-rows.ts` leaves open.
 */
export class Catalogue {
  readonly #session: Session;

  constructor(session: Session) {
    this.#session = session;
  }

  readonly schema = once(() => this.#session.rows<SchemaRow>('the schema', SCHEMA));
  readonly #texts = once(() => new SchemaTexts(this.schema()));
  readonly settings = once(() => this.#session.rows<SettingRow>('settings', SETTINGS));
  readonly relations = once(
    () => this.#texts().relationsTold() ?? this.#session.rows<RelationRow>('tables and views', RELATIONS),
  );
  /** Only ordinary tables: no virtual, shadow or internal tables. */
  readonly tables = once(() => this.relations().filter((row) => row.type === 'table' && !this.isSystem(row.name)));
  readonly virtualTables = once(() => this.relations().filter((row) => row.type === 'virtual'));
  readonly views = once(() => this.relations().filter((row) => row.type === 'view'));
  /** The triggers of these tables and of views. The name of the owner has the owner's own spelling. */
  readonly triggers = once(() => this.#ownedTriggers());

  readonly tableStatements = once(() => only(this.#texts().tableStatements, namesOf(this.tables())));
  readonly virtualTableStatements = once(() =>
    statementsOf(this.#rowsOf('table', this.virtualTables()), parseCreateVirtualTable),
  );
  /** For indexes with expressions or a predicate, which no pragma shows. */
  readonly indexStatements = once(() => this.#indexesWithExpressions());
  readonly viewStatements = once(() => statementsOf(this.#rowsOf('view', this.views()), parseCreateView));
  readonly triggerStatements = once(() => statementsOf(this.triggers(), parseCreateTrigger));

  readonly #columns = once(() => this.#rowsOfTables<ColumnRow>('columns', columnRowsOf, columnsOfTables));
  readonly #viewColumns = once(() => this.#readViewColumns());
  readonly #keys = once(() =>
    this.#rowsOfTables<IndexKeyRow>('indexes', (statement) => this.#indexKeysTold(statement), indexKeysOfTables),
  );
  readonly #foreignKeys = once(() =>
    this.#rowsOfTables<ForeignKeyRow>('foreign keys', foreignKeyRowsOf, foreignKeysOfTables),
  );
  readonly #descends = once(() => this.#readDescends());
  readonly #relationsByName = once(
    () => new Map(this.relations().map((relation) => [foldName(relation.name), relation])),
  );

  /** The table or view with this name in any letter case. */
  findRelation(name: string): RelationRow | undefined {
    return this.#relationsByName().get(foldName(name));
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
    return understood(this.tableStatements(), table);
  }

  #ownedTriggers(): readonly SchemaRow[] {
    const owners = new Map([...this.tables(), ...this.views()].map(({ name }) => [foldName(name), name]));
    return this.schema().flatMap((row) => {
      const owner = row.type === 'trigger' ? owners.get(foldName(row.owner)) : undefined;
      return owner === undefined ? [] : [{ ...row, owner }];
    });
  }

  /** The rows of all tables: `told` by the text, or else asked. */
  #rowsOfTables<Row extends { readonly relation: string }>(
    what: string,
    told: (statement: TableStatement) => readonly Row[] | undefined,
    queryOf: (ids: readonly number[]) => string,
  ): ReadonlyMap<string, readonly Row[]> {
    const rows = new Map<string, readonly Row[]>();
    const silent: number[] = [];
    for (const { id, name } of this.#texts().tables) {
      const statement = this.#texts().findTable(name);
      const own = statement && told(statement);
      if (own === undefined) silent.push(id);
      else rows.set(name, own);
    }
    if (silent.length === 0) return rows;
    for (const [name, own] of byRelation(this.#session.rows<Row>(what, queryOf(silent)))) rows.set(name, own);
    return rows;
  }

  /** Undefined for a table with an index of a key or constraint: SQLite decides which of them need one. */
  #indexKeysTold(table: TableStatement): readonly IndexKeyRow[] | undefined {
    const indexes = table.withoutRowid ? undefined : this.#texts().indexesOf(table.name);
    if (indexes?.some(descending) === true && !this.#descends()) return undefined;
    return indexes && indexKeyRowsOf(table, indexes);
  }

  #readDescends(): boolean {
    const index = this.#texts().indexes.find(descending);
    if (index === undefined) return true;
    const [row] = this.#session.rows<{ readonly descending: number | null }>('an index', descends(index.name));
    return row?.descending === 1;
  }

  #rowsOf(type: SchemaRow['type'], relations: readonly RelationRow[]): readonly SchemaRow[] {
    const names = namesOf(relations);
    return this.schema().filter((row) => row.type === type && names.has(row.name));
  }

  #indexesWithExpressions(): Statements<IndexStatement> {
    const names = new Set<string>();
    for (const keys of this.#keys().values()) {
      for (const key of keys) if (key.partial === 1 || key.column === null) names.add(key.index);
    }
    return only(this.#texts().indexStatements, names);
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

function namesOf(relations: readonly RelationRow[]): ReadonlySet<string> {
  return new Set(relations.map(({ name }) => name));
}

/** The statements with one of these names. */
function only<T>(statements: Statements<T>, names: ReadonlySet<string>): Statements<T> {
  return new Map([...statements].filter(([name]) => names.has(name)));
}

function descending({ keys }: IndexStatement): boolean {
  return keys.some((key) => key.descending);
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
