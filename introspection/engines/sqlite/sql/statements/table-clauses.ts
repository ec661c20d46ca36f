import type { TokenCursor } from '../token-cursor.ts';
import type {
  CheckClause,
  Deferral,
  ForeignKeyClause,
  KeyClause,
  PrimaryKeyClause,
  Reference,
  ReferenceAction,
} from './table-statement.ts';

/** The beginning of a constraint: its offset and its name. */
export interface Opening {
  readonly name: string | null;
  readonly at: number;
}

/** Takes the names of a constraint. If there are several, the last one counts. */
export function takeOpening(cursor: TokenCursor): Opening {
  let opening: Opening = { name: null, at: cursor.peek().start };
  for (let at = opening.at; cursor.acceptWords('CONSTRAINT'); at = cursor.peek().start) {
    opening = { name: cursor.name(), at };
  }
  return opening;
}

/** Takes the rest of a table's constraint after `UNIQUE`. */
export function takeUnique(cursor: TokenCursor, opening: Opening): KeyClause {
  const columns = takeColumnList(cursor);
  cursor.expect(')');
  return { ...opening, columns, onConflict: takeOnConflict(cursor) };
}

/** Takes the rest of a table's constraint after `PRIMARY KEY`. */
export function takePrimaryKey(cursor: TokenCursor, opening: Opening): PrimaryKeyClause {
  const columns = takeColumnList(cursor);
  const autoincrement = cursor.acceptWords('AUTOINCREMENT');
  cursor.expect(')');
  return { ...opening, columns, onConflict: takeOnConflict(cursor), autoincrement };
}

/** Takes the rest of a constraint after `CHECK`. */
export function takeCheck(cursor: TokenCursor, opening: Opening, column: string | null): CheckClause {
  const expression = cursor.bracketed();
  takeOnConflict(cursor);
  return { ...opening, expression, column };
}

/** Takes the rest of a constraint after `FOREIGN KEY`. */
export function takeForeignKey(cursor: TokenCursor, opening: Opening): ForeignKeyClause {
  const columns = takeColumnList(cursor);
  cursor.expect(')');
  cursor.expectWord('REFERENCES');
  const reference = takeReference(cursor);
  return { ...opening, columns, reference, deferral: takeDeferral(cursor) ?? immediate };
}

export const immediate: Deferral = { deferrable: false, initiallyDeferred: false };

/** Takes table, columns, actions and match after `REFERENCES`. Of several actions for one event the last one counts. */
export function takeReference(cursor: TokenCursor): Reference {
  const table = cursor.name();
  const columns = cursor.at('(') ? takeColumnList(cursor) : [];
  if (columns.length > 0) cursor.expect(')');
  const actions = { onUpdate: NO_ACTION, onDelete: NO_ACTION };
  while (takeReferenceArgument(cursor, actions));
  return { table, columns, ...actions };
}

/** Takes `ON CONFLICT …`, if it is here. */
export function takeOnConflict(cursor: TokenCursor): string | null {
  if (!cursor.acceptWords('ON', 'CONFLICT')) return null;
  const resolution = cursor.name().toUpperCase();
  return resolution === 'ABORT' ? null : resolution;
}

/** Takes `[NOT] DEFERRABLE [INITIALLY …]`, if it is here. */
export function takeDeferral(cursor: TokenCursor): Deferral | undefined {
  const refused = cursor.acceptWords('NOT', 'DEFERRABLE');
  if (!refused && !cursor.acceptWords('DEFERRABLE')) return undefined;
  let deferred = false;
  if (cursor.acceptWords('INITIALLY')) {
    deferred = cursor.acceptWords('DEFERRED');
    if (!deferred) cursor.expectWord('IMMEDIATE');
  }
  return { deferrable: !refused, initiallyDeferred: !refused && deferred };
}

const NO_ACTION: ReferenceAction = 'NO ACTION';
const ACTIONS: readonly ReferenceAction[] = ['SET NULL', 'SET DEFAULT', 'NO ACTION', 'CASCADE', 'RESTRICT'];

/** SQLite accepts a match and an action for INSERT, and ignores both. */
function takeReferenceArgument(
  cursor: TokenCursor,
  actions: { onUpdate: ReferenceAction; onDelete: ReferenceAction },
): boolean {
  if (cursor.acceptWords('MATCH')) {
    cursor.name();
    return true;
  }
  if (!cursor.acceptWords('ON')) return false;
  if (cursor.acceptWords('DELETE')) actions.onDelete = takeAction(cursor);
  else if (cursor.acceptWords('UPDATE')) actions.onUpdate = takeAction(cursor);
  else if (cursor.acceptWords('INSERT')) takeAction(cursor);
  else cursor.fail('DELETE or UPDATE');
  return true;
}

function takeAction(cursor: TokenCursor): ReferenceAction {
  return ACTIONS.find((action) => cursor.acceptWords(...action.split(' '))) ?? cursor.fail('an action');
}

/** Takes `(a, b COLLATE nocase DESC` without the last bracket, and returns only the names. SQLite accepts a name in brackets too. */
function takeColumnList(cursor: TokenCursor): readonly string[] {
  const columns: string[] = [];
  cursor.expect('(');
  do {
    let depth = 0;
    while (cursor.accept('(')) depth++;
    columns.push(cursor.name());
    while (depth > 0 || !atColumnEnd(cursor)) {
      if (cursor.at('end')) cursor.fail(')');
      if (cursor.accept(')')) depth--;
      else cursor.pass();
    }
  } while (cursor.accept(','));
  return columns;
}

function atColumnEnd(cursor: TokenCursor): boolean {
  return cursor.at(',') || cursor.at(')') || cursor.atWord('AUTOINCREMENT');
}
