/** What `CREATE TABLE` says (https://sqlite.org/lang_createtable.html); every list in the order of the text. */
export interface TableStatement {
  readonly name: string;
  readonly columns: readonly ColumnClause[];
  readonly primaryKey: PrimaryKeyClause | null;
  readonly uniques: readonly KeyClause[];
  readonly foreignKeys: readonly ForeignKeyClause[];
  readonly checks: readonly CheckClause[];
  readonly withoutRowid: boolean;
  readonly strict: boolean;
}

/** A statement while it is parsed. */
export interface TableDraft {
  readonly columns: ColumnClause[];
  primaryKey: PrimaryKeyClause | null;
  readonly uniques: KeyClause[];
  readonly foreignKeys: ForeignKeyClause[];
  readonly checks: CheckClause[];
}

/** The position of a clause in the text. A clause without a name in a column's definition has the position of the column. */
interface Standing {
  readonly at: number;
}

/** A column. A key, check or reference in its definition is listed with those of the table. */
export interface ColumnClause extends Standing {
  readonly name: string;
  /** As declared; empty where there is none. */
  readonly type: string;
  readonly notNull: boolean;
  /** `ON CONFLICT` of NOT NULL, in the form of `KeyClause.onConflict`. */
  readonly nullConflict: string | null;
  readonly collation: string | null;
  /** As written; in brackets, their content. */
  readonly default: string | null;
  readonly generated: string | null;
  /** Null for a column that is not generated. */
  readonly storage: 'virtual' | 'stored' | null;
}

/** `PRIMARY KEY` or `UNIQUE`. */
export interface KeyClause extends Standing {
  readonly name: string | null;
  readonly columns: readonly string[];
  /** In capitals; null for none or ABORT, which is the default. */
  readonly onConflict: string | null;
}

export interface PrimaryKeyClause extends KeyClause {
  readonly autoincrement: boolean;
}

export interface CheckClause extends Standing {
  readonly name: string | null;
  readonly expression: string;
  /** The column in whose definition it is written. */
  readonly column: string | null;
}

export interface ForeignKeyClause extends Standing {
  readonly name: string | null;
  readonly columns: readonly string[];
  readonly reference: Reference;
  readonly deferral: Deferral;
}

export interface Reference {
  readonly table: string;
  /** Empty: the primary key of the table. */
  readonly columns: readonly string[];
  readonly onUpdate: ReferenceAction;
  readonly onDelete: ReferenceAction;
}

export type ReferenceAction = 'NO ACTION' | 'RESTRICT' | 'CASCADE' | 'SET NULL' | 'SET DEFAULT';

export interface Deferral {
  readonly deferrable: boolean;
  readonly initiallyDeferred: boolean;
}
