import { foldName } from '../sql/names.ts';
import type { IndexStatement } from '../sql/statements/create-index.ts';
import { parseCreateTrigger } from '../sql/statements/create-trigger.ts';
import { parseCreateView } from '../sql/statements/create-view.ts';
import { parseCreateVirtualTable } from '../sql/statements/create-virtual-table.ts';
import type { TableStatement } from '../sql/statements/table-statement.ts';
import {
  type ColumnRow,
  type ForeignKeyRow,
  type IndexKeyRow,
  type RelationRow,
  type SchemaRow,
  type SettingRow,
  SYSTEM_TABLES,
} from './catalogue-rows.ts';
import { once } from './once.ts';
import { type SchemaTexts, type Statements, statementsOf, understood } from './schema-texts.ts';

/** What was read of a database. Rows of tables are by the name of the table. */
export interface CatalogueContents {
  readonly schema: readonly SchemaRow[];
  /** What the schema says. */
  readonly texts: SchemaTexts;
  readonly relations: readonly RelationRow[];
  readonly columns: RowsByTable<ColumnRow>;
  readonly keys: RowsByTable<IndexKeyRow>;
  readonly foreignKeys: RowsByTable<ForeignKeyRow>;
  /** SQLite's error about a view, if it is broken. */
  readonly viewColumns: ReadonlyMap<string, readonly ColumnRow[] | Error>;
  readonly settings: readonly SettingRow[];
}

export type RowsByTable<Row> = ReadonlyMap<string, readonly Row[]>;

/** The catalogue of a database: each text is parsed once, on first use. */
export class Catalogue {
  readonly #read: CatalogueContents;

  constructor(read: CatalogueContents) {
    this.#read = read;
  }

  get relations(): readonly RelationRow[] {
    return this.#read.relations;
  }

  get settings(): readonly SettingRow[] {
    return this.#read.settings;
  }

  /** Only ordinary tables: no virtual, shadow or internal tables. */
  readonly tables = once(() => this.relations.filter((row) => row.type === 'table' && !this.isSystem(row.name)));
  readonly virtualTables = once(() => this.relations.filter((row) => row.type === 'virtual'));
  readonly views = once(() => this.relations.filter((row) => row.type === 'view'));
  /** The triggers of these tables and of views. The name of the owner has the owner's own spelling. */
  readonly triggers = once(() => this.#ownedTriggers());

  readonly tableStatements = once(() => only(this.#read.texts.tableStatements, namesOf(this.tables())));
  readonly virtualTableStatements = once(() =>
    statementsOf(this.#rowsOf('table', this.virtualTables()), parseCreateVirtualTable),
  );
  /** For indexes with expressions or a predicate, which no pragma shows. */
  readonly indexStatements = once(() => this.#indexesWithExpressions());
  readonly viewStatements = once(() => statementsOf(this.#rowsOf('view', this.views()), parseCreateView));
  readonly triggerStatements = once(() => statementsOf(this.triggers(), parseCreateTrigger));

  readonly #relationsByName = once(
    () => new Map(this.relations.map((relation) => [foldName(relation.name), relation])),
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
    return this.#read.columns.get(table) ?? [];
  }

  /** In any letter case. */
  findColumn(table: string, name: string): ColumnRow | undefined {
    const folded = foldName(name);
    return this.columnsOf(table).find((column) => foldName(column.name) === folded);
  }

  /** SQLite's error about the view, if it is broken. */
  viewColumnsOf(view: string): readonly ColumnRow[] | Error {
    return this.#read.viewColumns.get(view) ?? [];
  }

  /** The keys of all its indexes, grouped by index, in order. */
  keysOf(table: string): readonly IndexKeyRow[] {
    return this.#read.keys.get(table) ?? [];
  }

  /** The columns of all its foreign keys, grouped by key, in order. */
  foreignKeysOf(table: string): readonly ForeignKeyRow[] {
    return this.#read.foreignKeys.get(table) ?? [];
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
    return this.#read.schema.flatMap((row) => {
      const owner = row.type === 'trigger' ? owners.get(foldName(row.owner)) : undefined;
      return owner === undefined ? [] : [{ ...row, owner }];
    });
  }

  #rowsOf(type: SchemaRow['type'], relations: readonly RelationRow[]): readonly SchemaRow[] {
    const names = namesOf(relations);
    return this.#read.schema.filter((row) => row.type === type && names.has(row.name));
  }

  #indexesWithExpressions(): Statements<IndexStatement> {
    const names = new Set<string>();
    for (const keys of this.#read.keys.values()) {
      for (const key of keys) if (key.partial === 1 || key.column === null) names.add(key.index);
    }
    return only(this.#read.texts.indexStatements, names);
  }
}

function namesOf(relations: readonly RelationRow[]): ReadonlySet<string> {
  return new Set(relations.map(({ name }) => name));
}

/** The statements with one of these names. */
function only<T>(statements: Statements<T>, names: ReadonlySet<string>): Statements<T> {
  return new Map([...statements].filter(([name]) => names.has(name)));
}
