/** What `CREATE TABLE` says (https://sqlite.org/lang_createtable.html); every list in the order of the text. */
export interface TableStatement {
  readonly name: string;
  readonly columns: readonly ColumnClause[];
  readonly primaryKey: PrimaryKeyClause | null;
  readonly uniques: readonly KeyClause[];
  readonly foreignKeys: readonly ForeignKeyClause[];
  readonly checks: readonly CheckClause[];
}

/** A statement while its clauses are being found. */
export interface TableDraft {
  readonly columns: ColumnClause[];
  primaryKey: PrimaryKeyClause | null;
  readonly uniques: KeyClause[];
  readonly foreignKeys: ForeignKeyClause[];
  readonly checks: CheckClause[];
}

/** Where a clause stands in the text; one without a name that is written beside a column stands where that does. */
interface Standing {
  readonly at: number;
}

/** A column alone; a key, check or reference written beside it stands with those of the table. */
export interface ColumnClause extends Standing {
  readonly name: string;
  /** As declared; empty where there is none. */
  readonly type: string;
  readonly notNull: boolean;
  /** Of NOT NULL, as `KeyClause` has it. */
  readonly nullConflict: string | null;
  readonly collation: string | null;
  readonly generated: string | null;
}

/** `PRIMARY KEY` or `UNIQUE`. */
export interface KeyClause extends Standing {
  readonly name: string | null;
  readonly columns: readonly string[];
  /** In capitals; null where none is said, or ABORT, which is the same. */
  readonly onConflict: string | null;
}

export interface PrimaryKeyClause extends KeyClause {
  readonly autoincrement: boolean;
}

export interface CheckClause extends Standing {
  readonly name: string | null;
  readonly expression: string;
  /** The column it is written beside. */
  readonly column: string | null;
}

export interface ForeignKeyClause extends Standing {
  readonly name: string | null;
  readonly columns: readonly string[];
  readonly deferral: Deferral;
}

export interface Deferral {
  readonly deferrable: boolean;
  readonly initiallyDeferred: boolean;
}
