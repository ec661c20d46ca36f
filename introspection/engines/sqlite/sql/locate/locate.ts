import type { Effect } from '../../../../scripts/effect.ts';
import { SqlSyntaxError } from '../sql-syntax-error.ts';
import { TokenCursor } from '../token-cursor.ts';
import { alteredBy } from './altered.ts';
import { droppedBy } from './dropped.ts';
import { madeBy } from './made.ts';

const MAY_DO_SOMETHING = /^(?:create|alter|drop)\b/i;

/** What a statement creates, changes and drops. */
export function locate(statement: string): readonly Effect[] {
  if (!MAY_DO_SOMETHING.test(statement)) return [];
  try {
    const cursor = new TokenCursor(statement);
    if (cursor.atWord('CREATE')) return madeBy(statement, cursor);
    return cursor.acceptWords('ALTER', 'TABLE') ? alteredBy(cursor) : droppedBy(cursor);
  } catch (error) {
    if (error instanceof SqlSyntaxError) return [];
    throw error;
  }
}
