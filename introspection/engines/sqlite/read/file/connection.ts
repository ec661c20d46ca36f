import driver from 'better-sqlite3';

/** A database file open in a transaction. Its functions throw the errors of SQLite, which have a code. */
export interface Connection {
  readonly version: string;
  rows<Row>(sql: string): Promise<readonly Row[]>;
  close(): Promise<void>;
}

export interface Opening {
  readonly path: string;
  readonly readonly: boolean;
}

const BUSY_MILLISECONDS = 1000;

/** Opens the file and begins the transaction. The first query fixes the moment, and fails if the schema cannot be read. */
export function openConnection({ path, readonly }: Opening): Connection {
  const database = new driver(path, { readonly, fileMustExist: true, timeout: BUSY_MILLISECONDS });
  try {
    database.exec('PRAGMA trusted_schema = 0; PRAGMA cell_size_check = 1; PRAGMA query_only = 1; BEGIN');
    database.prepare('SELECT count(*) FROM sqlite_schema').get();
  } catch (error) {
    database.close();
    throw error;
  }
  return {
    version: String(database.prepare('SELECT sqlite_version()').pluck().get()),
    rows: async <Row>(sql: string) => database.prepare<[], Row>(sql).all(),
    close: async () => void database.close(),
  };
}
