import { TokenCursor } from '../token-cursor.ts';

export interface CreateStatement {
  /** Stands after the name. */
  readonly cursor: TokenCursor;
  readonly name: string;
  readonly namespace: string | null;
  readonly temporary: boolean;
  readonly unique: boolean;
  /** `IF NOT EXISTS` */
  readonly unlessThere: boolean;
}

/** Reads `CREATE [TEMP] [UNIQUE | VIRTUAL] <what> [IF NOT EXISTS] [schema.]name`. Throws `SqlSyntaxError`. */
export function openCreateStatement(sql: string, what: 'TABLE' | 'INDEX' | 'VIEW' | 'TRIGGER'): CreateStatement {
  const cursor = new TokenCursor(sql);
  cursor.expectWord('CREATE');
  const temporary = cursor.acceptWords('TEMP') || cursor.acceptWords('TEMPORARY');
  const unique = what === 'INDEX' && cursor.acceptWords('UNIQUE');
  if (what === 'TABLE') cursor.acceptWords('VIRTUAL');
  cursor.expectWord(what);
  const unlessThere = cursor.acceptWords('IF', 'NOT', 'EXISTS');
  const first = cursor.name();
  const qualified = cursor.accept('.');
  const [name, namespace] = qualified ? [cursor.name(), first] : [first, null];
  return { cursor, name, namespace, temporary, unique, unlessThere };
}
