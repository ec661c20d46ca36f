import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { openTemporaryFolder, type TemporaryFolder } from '../temporary-folder.ts';
import type { ScratchDatabase, SqlFault } from './scratch-database.ts';

/**
 * A SQLite database in memory, which is written to a temporary file at the end. Foreign keys are not enforced, which is
 * SQLite's default. Internal tables are writable, because dumps with virtual tables insert into them.
 */
export async function openSqliteScratch(): Promise<ScratchDatabase> {
  const connection = new Database(':memory:');
  connection.unsafeMode(true);
  connection.pragma('foreign_keys = OFF');
  let folder: TemporaryFolder | undefined;
  return {
    title: `SQLite ${connection.prepare('SELECT sqlite_version()').pluck().get()}`,
    run: async (sql) => faultOf(connection, sql),
    inTransaction: () => connection.inTransaction,
    async finish() {
      if (connection.inTransaction) connection.exec('ROLLBACK');
      folder = openTemporaryFolder('replay');
      const source = join(folder.path, 'replayed.sqlite');
      writeFileSync(source, connection.serialize(), { mode: 0o600 });
      return source;
    },
    async close() {
      connection.close();
      await folder?.close();
    },
  };
}

function faultOf(connection: Database.Database, sql: string): SqlFault | undefined {
  try {
    const statement = connection.prepare(sql);
    if (statement.reader) statement.get();
    else statement.run();
    return undefined;
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return { message, offset: offsetOf(sql, message) };
  }
}

/** The position of the word that SQLite's message names, if the word occurs only once. */
function offsetOf(sql: string, message: string): number | undefined {
  const [, word = ''] = /^near "(.+)": syntax error$/s.exec(message) ?? [];
  const offset = word === '' ? -1 : sql.indexOf(word);
  return offset === -1 || offset !== sql.lastIndexOf(word) ? undefined : offset;
}
