import { foldName } from '../sql/names.ts';
import { SqlSyntaxError } from '../sql/sql-syntax-error.ts';
import { type IndexStatement, parseCreateIndex } from '../sql/statements/create-index.ts';
import { parseCreateTable } from '../sql/statements/create-table.ts';
import type { TableStatement } from '../sql/statements/table-statement.ts';
import type { RelationRow, SchemaRow } from './catalogue-rows.ts';

/** The parsed texts of `sqlite_schema`, by name; an error if a text cannot be parsed. */
export type Statements<T> = ReadonlyMap<string, T | SqlSyntaxError>;

/** What the texts of tables and indexes say, each parsed once. */
export class SchemaTexts {
  readonly #schema: readonly SchemaRow[];
  readonly #indexesByOwner: ReadonlyMap<string, readonly SchemaRow[]>;
  /** Tables that store rows: also shadow tables and internal ones. */
  readonly tables: readonly SchemaRow[];
  readonly tableStatements: Statements<TableStatement>;
  readonly indexStatements: Statements<IndexStatement>;

  constructor(schema: readonly SchemaRow[]) {
    this.#schema = schema;
    const indexes = schema.filter(({ type }) => type === 'index');
    this.#indexesByOwner = Map.groupBy(indexes, ({ owner }) => foldName(owner));
    this.tables = schema.filter(({ type, rootPage }) => type === 'table' && rootPage > 0);
    this.tableStatements = statementsOf(this.tables, parseCreateTable);
    this.indexStatements = statementsOf(
      indexes.filter(({ sql }) => sql !== null),
      parseCreateIndex,
    );
  }

  /** Those that are understood, in the order of their creation. */
  get indexes(): readonly IndexStatement[] {
    return [...this.indexStatements.values()].flatMap((statement) =>
      statement instanceof SqlSyntaxError ? [] : [statement],
    );
  }

  /** Undefined for a text that is not understood. */
  findTable(name: string): TableStatement | undefined {
    return understood(this.tableStatements, name);
  }

  /** The indexes of a table in the order of their creation; undefined if one of them has no text that is understood. */
  indexesOf(table: string): readonly IndexStatement[] | undefined {
    const indexes: IndexStatement[] = [];
    for (const { name } of this.#indexesByOwner.get(foldName(table)) ?? []) {
      const statement = understood(this.indexStatements, name);
      if (statement === undefined) return undefined;
      indexes.push(statement);
    }
    return indexes;
  }

  /**
   * All tables and views; undefined where only SQLite knows: which tables are shadows of a virtual table, and what a text says
   * that is not understood.
   */
  relationsTold(): readonly RelationRow[] | undefined {
    const relations: RelationRow[] = [];
    for (const { type, name, rootPage } of this.#schema) {
      if (type === 'view') relations.push({ name, type, withoutRowid: 0, strict: 0 });
      if (type !== 'table') continue;
      const statement = rootPage > 0 ? this.findTable(name) : undefined;
      if (statement === undefined) return undefined;
      const { withoutRowid, strict } = statement;
      relations.push({ name, type, withoutRowid: withoutRowid ? 1 : 0, strict: strict ? 1 : 0 });
    }
    return relations.toSorted((a, b) => (a.name < b.name ? -1 : 1));
  }
}

/** Undefined for a text that is not understood, and for a name without one. */
export function understood<T>(statements: Statements<T>, name: string): T | undefined {
  const statement = statements.get(name);
  return statement instanceof SqlSyntaxError ? undefined : statement;
}

export function statementsOf<T>(rows: readonly SchemaRow[], parse: (sql: string) => T): Statements<T> {
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
