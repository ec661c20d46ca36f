/** A database that is created for one replay and removed after it. */
export interface ScratchDatabase {
  /** The engine and its version, for messages: `PostgreSQL 18.4`. */
  readonly title: string;
  /** Runs one statement. Resolves to the engine's error; undefined: none. */
  run(sql: string): Promise<SqlFault | undefined>;
  /** The source for `introspect` of the schema as it is now, until the next statement. No transaction may be open. May contain a password. */
  source(): Promise<string>;
  /** Whether a transaction is open. */
  inTransaction(): boolean;
  /**
   * Ends the session in which the statements ran. An open transaction is rolled back. Resolves to the source for
   * `introspect`, which may contain a password.
   */
  finish(): Promise<string>;
  /** Removes the database. */
  close(): Promise<void>;
}

/** Why a statement failed. */
export interface SqlFault {
  readonly message: string;
  /** The SQLSTATE of PostgreSQL; undefined for SQLite. */
  readonly state?: string | undefined;
  /** Whether the error rolls back its transaction. */
  readonly undoes?: boolean | undefined;
  /** The position in the statement, in UTF-16 units from 0, if the engine gives it. */
  readonly offset?: number | undefined;
}
