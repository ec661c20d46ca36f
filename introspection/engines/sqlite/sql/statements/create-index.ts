import { nameOf } from '../names.ts';
import type { TokenCursor } from '../token-cursor.ts';
import { openCreateStatement } from './create-statement.ts';

/** What `CREATE INDEX` says (https://sqlite.org/lang_createindex.html). */
export interface IndexStatement {
  readonly name: string;
  readonly table: string;
  readonly unique: boolean;
  /** In order. */
  readonly keys: readonly IndexKeyClause[];
  readonly predicate: string | null;
}

export interface IndexKeyClause {
  /** As written, without collation, direction and position of NULLs. */
  readonly expression: string;
  /** If the expression is one word, in double quotes or brackets or without, that word: a column, if there is one. */
  readonly word: string | null;
  /** As written; null where there is none. */
  readonly collation: string | null;
  readonly descending: boolean;
}

/** Throws `SqlSyntaxError`. */
export function parseCreateIndex(sql: string): IndexStatement {
  const { cursor, name, unique } = openCreateStatement(sql, 'INDEX');
  cursor.expectWord('ON');
  const table = cursor.name();
  const keys: IndexKeyClause[] = [];
  cursor.expect('(');
  do keys.push(takeKey(cursor));
  while (cursor.accept(','));
  cursor.expect(')');
  return { name, table, unique, keys, predicate: cursor.acceptWords('WHERE') ? cursor.rest() : null };
}

function takeKey(cursor: TokenCursor): IndexKeyClause {
  const first = cursor.peek();
  cursor.pass();
  let end = cursor.behind();
  let tail: Tail | undefined;
  while (!atKeyEnd(cursor)) {
    tail = takeTail(cursor);
    if (tail !== undefined && atKeyEnd(cursor)) break;
    if (cursor.behind() === end) cursor.pass();
    end = cursor.behind();
  }
  const expression = cursor.slice(first.start, end);
  const isWord = end === first.end && (first.kind === 'word' || first.kind === 'quoted');
  return { expression, word: isWord ? nameOf(expression) : null, ...(tail ?? { collation: null, descending: false }) };
}

function atKeyEnd(cursor: TokenCursor): boolean {
  return cursor.at(',') || cursor.at(')');
}

type Tail = Pick<IndexKeyClause, 'collation' | 'descending'>;

/** Undefined if there is none here. */
function takeTail(cursor: TokenCursor): Tail | undefined {
  const from = cursor.behind();
  const collation = cursor.acceptWords('COLLATE') ? cursor.name() : null;
  const descending = !cursor.acceptWords('ASC') && cursor.acceptWords('DESC');
  if (!cursor.acceptWords('NULLS', 'FIRST')) cursor.acceptWords('NULLS', 'LAST');
  return cursor.behind() > from ? { collation, descending } : undefined;
}
