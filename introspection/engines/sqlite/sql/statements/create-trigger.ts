import type { TokenCursor } from '../token-cursor.ts';
import { openCreateStatement } from './create-statement.ts';

/** What `CREATE TRIGGER` says (https://sqlite.org/lang_createtrigger.html). */
export interface TriggerStatement {
  readonly timing: 'before' | 'after' | 'insteadOf';
  readonly event: 'insert' | 'update' | 'delete';
  /** Of `UPDATE OF`; empty: all. */
  readonly columns: readonly string[];
  readonly condition: string | null;
  /** The text between `BEGIN` and `END`. */
  readonly body: string;
}

/** Throws `SqlSyntaxError`. */
export function parseCreateTrigger(sql: string): TriggerStatement {
  const { cursor } = openCreateStatement(sql, 'TRIGGER');
  const timing = takeTiming(cursor);
  const event = takeEvent(cursor);
  const columns = event === 'update' && cursor.acceptWords('OF') ? takeNames(cursor) : [];
  cursor.expectWord('ON');
  cursor.name();
  if (cursor.accept('.')) cursor.name();
  cursor.acceptWords('FOR', 'EACH', 'ROW');
  const condition = cursor.acceptWords('WHEN') ? takeCondition(cursor) : null;
  cursor.expectWord('BEGIN');
  return { timing, event, columns, condition, body: takeBody(cursor) };
}

function takeTiming(cursor: TokenCursor): TriggerStatement['timing'] {
  if (cursor.acceptWords('AFTER')) return 'after';
  if (cursor.acceptWords('INSTEAD', 'OF')) return 'insteadOf';
  cursor.acceptWords('BEFORE');
  return 'before';
}

function takeEvent(cursor: TokenCursor): TriggerStatement['event'] {
  if (cursor.acceptWords('INSERT')) return 'insert';
  if (cursor.acceptWords('UPDATE')) return 'update';
  if (cursor.acceptWords('DELETE')) return 'delete';
  return cursor.fail('INSERT, UPDATE or DELETE');
}

function takeNames(cursor: TokenCursor): readonly string[] {
  const names: string[] = [];
  do names.push(cursor.name());
  while (cursor.accept(','));
  return names;
}

const STATEMENTS = ['INSERT', 'REPLACE', 'UPDATE', 'DELETE', 'SELECT', 'WITH', 'VALUES'] as const;

/** Takes the condition up to the `BEGIN` before a statement: a column may be called `begin` too. */
function takeCondition(cursor: TokenCursor): string {
  const { start } = cursor.peek();
  while (!(cursor.atWord('BEGIN') && STATEMENTS.some((word) => cursor.atWord(word, 1)))) {
    if (cursor.at('end')) cursor.fail('BEGIN');
    cursor.pass();
  }
  return cursor.slice(start, cursor.behind());
}

function takeBody(cursor: TokenCursor): string {
  const { start } = cursor.peek();
  let end = start;
  while (!cursor.at('end')) {
    if (cursor.atWord('END')) end = cursor.behind();
    cursor.pass();
  }
  if (end === start) cursor.fail('END');
  return cursor.slice(start, end);
}
