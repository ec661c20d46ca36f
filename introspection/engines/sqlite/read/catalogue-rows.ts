import { literalOf } from '../sql/names.ts';

/** A row of `sqlite_schema`. */
export interface SchemaRow {
  /** Its rowid. */
  readonly id: number;
  readonly type: 'table' | 'index' | 'view' | 'trigger';
  readonly name: string;
  /** The table or view it belongs to, in any letter case. */
  readonly owner: string;
  /** 0: it stores nothing itself, as a view or a virtual table. */
  readonly rootPage: number;
  /** Null for indexes that SQLite creates for keys and constraints. */
  readonly sql: string | null;
}

/** A table or view: https://sqlite.org/pragma.html#pragma_table_list */
export interface RelationRow {
  readonly name: string;
  readonly type: 'table' | 'view' | 'virtual' | 'shadow';
  readonly withoutRowid: 0 | 1;
  readonly strict: 0 | 1;
}

/** A column of a table or view: https://sqlite.org/pragma.html#pragma_table_xinfo */
export interface ColumnRow {
  readonly relation: string;
  readonly name: string;
  readonly type: string;
  readonly notNull: 0 | 1;
  readonly default: string | null;
  /** Its place in the primary key, from 1; 0: not in it. */
  readonly key: number;
  /** 1: hidden, of a virtual table; 2: generated and virtual; 3: generated and stored. */
  readonly hidden: 0 | 1 | 2 | 3;
}

/** One key of an index: https://sqlite.org/pragma.html#pragma_index_xinfo */
export interface IndexKeyRow {
  readonly relation: string;
  readonly index: string;
  readonly unique: 0 | 1;
  /** Created by `CREATE INDEX`, by `UNIQUE` or by `PRIMARY KEY`. */
  readonly origin: 'c' | 'u' | 'pk';
  /** Has a predicate. */
  readonly partial: 0 | 1;
  /** Null for an expression. */
  readonly column: string | null;
  readonly descending: 0 | 1;
  readonly collation: string;
}

/** One column of a foreign key: https://sqlite.org/pragma.html#pragma_foreign_key_list */
export interface ForeignKeyRow {
  readonly relation: string;
  /** From 0 within its table, the last declared first. */
  readonly id: number;
  readonly target: string;
  readonly column: string;
  /** Null: the primary key of the target is meant. */
  readonly targetColumn: string | null;
  readonly onUpdate: string;
  readonly onDelete: string;
}

export const SCHEMA =
  'SELECT rowid AS id, type, name, tbl_name AS owner, rootpage AS "rootPage", sql FROM sqlite_schema ORDER BY rowid';

export const RELATIONS = `
SELECT name, type, wr AS withoutRowid, strict
FROM pragma_table_list
WHERE schema = 'main' AND name <> 'sqlite_schema'
ORDER BY name`;

const COLUMN = 'c.name, c.type, c."notnull" AS "notNull", c.dflt_value AS "default", c.pk AS key, c.hidden';

/** Of tables, by their ids. Not for virtual tables: reading their columns would run their modules. */
const ofTables = (ids: readonly number[]) => `m.rowid IN (SELECT value FROM json_each('${JSON.stringify(ids)}'))`;

export const columnsOfTables = (ids: readonly number[]) => `
SELECT m.name AS relation, ${COLUMN}
FROM sqlite_schema m CROSS JOIN pragma_table_xinfo(m.name) c
WHERE ${ofTables(ids)}`;

export const VIEW_COLUMNS = `
SELECT m.name AS relation, ${COLUMN}
FROM sqlite_schema m CROSS JOIN pragma_table_xinfo(m.name) c
WHERE m.type = 'view'`;

export const indexKeysOfTables = (ids: readonly number[]) => `
SELECT m.name AS relation, i.name AS "index", i."unique", i.origin, i.partial, k.name AS "column", k."desc" AS descending, k.coll AS collation
FROM sqlite_schema m CROSS JOIN pragma_index_list(m.name) i CROSS JOIN pragma_index_xinfo(i.name) k
WHERE ${ofTables(ids)} AND k.key = 1`;

export const foreignKeysOfTables = (ids: readonly number[]) => `
SELECT m.name AS relation, f.id, f."table" AS target, f."from" AS "column", f."to" AS "targetColumn",
  f.on_update AS "onUpdate", f.on_delete AS "onDelete"
FROM sqlite_schema m CROSS JOIN pragma_foreign_key_list(m.name) f
WHERE ${ofTables(ids)}`;

/** 1 where indexes are descending as declared: files of SQLite before 3.3 ignore it (https://sqlite.org/fileformat2.html#schemaformat). */
export const descends = (index: string) =>
  `SELECT max("desc") AS descending FROM pragma_index_xinfo(${literalOf(index)})`;

export interface SettingRow {
  readonly name: string;
  readonly value: string;
}

export const SETTINGS = `
  SELECT 'encoding' AS name, encoding AS value FROM pragma_encoding
  UNION ALL SELECT 'application_id', CAST(application_id AS TEXT) FROM pragma_application_id
  UNION ALL SELECT 'user_version', CAST(user_version AS TEXT) FROM pragma_user_version`;

const SAMPLES = ['tbl', 'idx', 'neq', 'nlt', 'ndlt', 'sample'];

/** The tables that SQLite creates for internal use, with their columns (https://sqlite.org/fileformat2.html#internal_schema_objects). */
export const SYSTEM_TABLES: ReadonlyMap<string, readonly string[]> = new Map([
  ['sqlite_sequence', ['name', 'seq']],
  ['sqlite_stat1', ['tbl', 'idx', 'stat']],
  ['sqlite_stat2', ['tbl', 'idx', 'sampleno', 'sample']],
  ['sqlite_stat3', SAMPLES],
  ['sqlite_stat4', SAMPLES],
]);
