import Database from 'better-sqlite3';

/** Writes a SQLite file in which the SQL has been run. Foreign keys are not enforced, as is SQLite's default. */
export function buildSqliteFile(path: string, sql: string): void {
  const connection = new Database(path);
  try {
    connection.pragma('foreign_keys = OFF');
    connection.exec(sql);
  } finally {
    connection.close();
  }
}
