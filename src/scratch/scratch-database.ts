/** A database that is made for one replay and removed with it. */
export interface ScratchDatabase {
  /** Of the engine, for people: `PostgreSQL 18.4`. */
  readonly title: string;
  /** Runs one statement. Resolves to what the engine has against it; undefined: nothing. */
  run(sql: string): Promise<SqlFault | undefined>;
  /** Ends the session in which the statements ran; what a transaction left open has done is undone. */
  finish(): Promise<FinishedScratch>;
  /** Removes the database. */
  close(): Promise<void>;
}

interface FinishedScratch {
  /** As `introspect` takes it; may hold a password. */
  readonly source: string;
  /** Whether a transaction was begun and not ended. */
  readonly leftOpen: boolean;
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
