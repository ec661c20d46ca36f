/** A database that is made for one replay and removed with it. */
export interface ScratchDatabase {
  /** Of the engine, for people: `PostgreSQL 18.4`. */
  readonly title: string;
  /** Runs one statement. Resolves to the engine's error; undefined: none. */
  run(sql: string): Promise<SqlFault | undefined>;
  /** Whether a transaction is begun and not ended. */
  inTransaction(): boolean;
  /** Ends the session in which the statements ran; what a transaction left open has done is undone. Resolves to the source, as `introspect` takes it; may hold a password. */
  finish(): Promise<string>;
  /** Removes the database. */
  close(): Promise<void>;
}

/** Why a statement failed. */
export interface SqlFault {
  readonly message: string;
  /** The SQLSTATE of PostgreSQL; undefined for SQLite. */
  readonly state?: string | undefined;
  /** Whether all that its transaction did is undone with it. */
  readonly undoes?: boolean | undefined;
  /** Where in the statement, in UTF-16 units from 0, where the engine tells. */
  readonly offset?: number | undefined;
}
