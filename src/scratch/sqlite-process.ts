/**
 * A program that runs SQL in a SQLite database in memory. SQLite blocks its process while a statement runs, so only a process
 * can be ended at any moment. Each message is a `SqliteCall`, each answer a `SqliteAnswer`, both as JSON.
 *
 * It ends when its standard input closes, which happens however the parent ends. Foreign keys are not enforced, which is
 * SQLite's default. Internal tables are writable, because dumps with virtual tables insert into them.
 */
import { writeFileSync } from 'node:fs';
import { Worker } from 'node:worker_threads';
import Database from 'better-sqlite3';
import type { SqlFault } from './scratch-database.ts';

/** `run`: one statement. `write`: the path of a file for the database; an open transaction is rolled back. */
export type SqliteCall = { readonly run: string } | { readonly write: string };

export interface SqliteAnswer {
  readonly version: string;
  readonly fault?: SqlFault | undefined;
  readonly inTransaction: boolean;
}

const END_WITH_INPUT = "require('node:fs').readSync(0, Buffer.alloc(1)); process.kill(process.pid, 'SIGKILL')";

new Worker(END_WITH_INPUT, { eval: true });

const connection = new Database(':memory:');
connection.unsafeMode(true);
connection.pragma('foreign_keys = OFF');
const version = String(connection.prepare('SELECT sqlite_version()').pluck().get());

process.on('message', (message) => {
  const call: SqliteCall = JSON.parse(String(message));
  answer('run' in call ? faultOf(call.run) : write(call.write));
});
answer();

function answer(fault?: SqlFault): void {
  const answered: SqliteAnswer = { version, fault, inTransaction: connection.inTransaction };
  process.send?.(JSON.stringify(answered));
}

function faultOf(sql: string): SqlFault | undefined {
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

function write(path: string): undefined {
  if (connection.inTransaction) connection.exec('ROLLBACK');
  writeFileSync(path, connection.serialize(), { mode: 0o600 });
}
