import type { TokenCursor } from '../../sql/token-cursor.ts';
import { reservedWords } from '../../sql/words.ts';
import { atJoin } from './join.ts';

/** Takes `AS name`, or the name alone if no clause begins with that word. */
export function takeAlias(cursor: TokenCursor): string | undefined {
  if (cursor.acceptWords('AS')) return cursor.name();
  const isClause =
    reservedWords.has(cursor.word()) || atJoin(cursor) || atWindow(cursor) || cursor.atWords('INDEXED', 'BY');
  return cursor.atName() && !isClause ? cursor.name() : undefined;
}

/** Whether the windows of a `SELECT` stand here; a column may be called `window` as well. */
export function atWindow(cursor: TokenCursor): boolean {
  return cursor.atWord('WINDOW') && cursor.atName(1) && cursor.atWord('AS', 2);
}
