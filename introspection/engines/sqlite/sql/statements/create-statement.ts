import { TokenCursor } from '../token-cursor.ts';

export interface CreateStatement {
  /** Stands behind the name. */
  readonly cursor: TokenCursor;
  readonly name: string;
}

/** Reads `CREATE [TEMP] [UNIQUE | VIRTUAL] <what> [IF NOT EXISTS] [schema.]name`. Throws `SqlSyntaxError`. */
export function openCreateStatement(sql: string, what: 'TABLE' | 'INDEX' | 'VIEW' | 'TRIGGER'): CreateStatement {
  const cursor = new TokenCursor(sql);
  cursor.expectWord('CREATE');
  if (!cursor.acceptWords('TEMP')) cursor.acceptWords('TEMPORARY');
  if (what === 'INDEX') cursor.acceptWords('UNIQUE');
  if (what === 'TABLE') cursor.acceptWords('VIRTUAL');
  cursor.expectWord(what);
  cursor.acceptWords('IF', 'NOT', 'EXISTS');
  const first = cursor.name();
  return { cursor, name: cursor.accept('.') ? cursor.name() : first };
}
