import Database from 'better-sqlite3';

/** Creates a SQLite file and runs the SQL in it. Foreign keys are not enforced, which is SQLite's default. */
export function buildSqliteFile(path: string, sql: string): void {
  const connection = new Database(path);
  try {
    connection.pragma('foreign_keys = OFF');
    connection.exec(sql);
  } finally {
    connection.close();
  }
}
