import type { TokenCursor } from '../token-cursor.ts';
import { openCreateStatement } from './create-statement.ts';

/** What `CREATE INDEX` says and no pragma shows (https://sqlite.org/lang_createindex.html). */
export interface IndexStatement {
  /** The keys as written, in order, without collation, direction and position of NULLs. */
  readonly keys: readonly string[];
  readonly predicate: string | null;
}

/** Throws `SqlSyntaxError`. */
export function parseCreateIndex(sql: string): IndexStatement {
  const { cursor } = openCreateStatement(sql, 'INDEX');
  cursor.expectWord('ON');
  cursor.name();
  const keys: string[] = [];
  cursor.expect('(');
  do keys.push(takeKey(cursor));
  while (cursor.accept(','));
  cursor.expect(')');
  return { keys, predicate: cursor.acceptWords('WHERE') ? cursor.rest() : null };
}

function takeKey(cursor: TokenCursor): string {
  const { start } = cursor.peek();
  cursor.pass();
  let end = cursor.behind();
  while (!atKeyEnd(cursor)) {
    if (passTail(cursor) && atKeyEnd(cursor)) break;
    if (cursor.behind() === end) cursor.pass();
    end = cursor.behind();
  }
  return cursor.slice(start, end);
}

function atKeyEnd(cursor: TokenCursor): boolean {
  return cursor.at(',') || cursor.at(')');
}

function passTail(cursor: TokenCursor): boolean {
  const from = cursor.behind();
  if (cursor.acceptWords('COLLATE')) cursor.name();
  if (!cursor.acceptWords('ASC')) cursor.acceptWords('DESC');
  if (!cursor.acceptWords('NULLS', 'FIRST')) cursor.acceptWords('NULLS', 'LAST');
  return cursor.behind() > from;
}
