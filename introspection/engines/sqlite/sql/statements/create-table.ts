import type { TokenCursor } from '../token-cursor.ts';
import { takeColumn } from './column-clause.ts';
import { openCreateStatement } from './create-statement.ts';
import { takeCheck, takeForeignKey, takeOpening, takePrimaryKey, takeUnique } from './table-clauses.ts';
import type { TableDraft, TableStatement } from './table-statement.ts';

/** Throws `SqlSyntaxError`. */
export function parseCreateTable(sql: string): TableStatement {
  const { cursor, name } = openCreateStatement(sql, 'TABLE');
  const draft = openTableDraft();
  cursor.expect('(');
  do takeColumn(cursor, draft);
  while (cursor.accept(',') && !atTableConstraint(cursor));
  while (!cursor.at(')')) takeTableConstraint(cursor, draft);
  cursor.expect(')');
  return { name, ...draft, ...takeTableOptions(cursor) };
}

export function openTableDraft(): TableDraft {
  return { columns: [], primaryKey: null, uniques: [], foreignKeys: [], checks: [] };
}

const TABLE_CONSTRAINTS: ReadonlySet<string> = new Set(['CONSTRAINT', 'PRIMARY', 'UNIQUE', 'CHECK', 'FOREIGN']);

export function atTableConstraint(cursor: TokenCursor): boolean {
  return TABLE_CONSTRAINTS.has(cursor.word());
}

/** SQLite allows a missing comma between two constraints, and a constraint name without a constraint. */
export function takeTableConstraint(cursor: TokenCursor, draft: TableDraft): void {
  const opening = takeOpening(cursor);
  if (cursor.acceptWords('PRIMARY', 'KEY')) draft.primaryKey = takePrimaryKey(cursor, opening);
  else if (cursor.acceptWords('UNIQUE')) draft.uniques.push(takeUnique(cursor, opening));
  else if (cursor.acceptWords('CHECK')) draft.checks.push(takeCheck(cursor, opening, null));
  else if (cursor.acceptWords('FOREIGN', 'KEY')) draft.foreignKeys.push(takeForeignKey(cursor, opening));
  else if (opening.name === null || !(cursor.at(',') || cursor.at(')'))) cursor.fail('a table constraint');
  cursor.accept(',');
}

function takeTableOptions(cursor: TokenCursor): Pick<TableStatement, 'withoutRowid' | 'strict'> {
  const options = { withoutRowid: false, strict: false };
  while (!cursor.at('end') && !cursor.at(';')) {
    cursor.accept(',');
    if (cursor.acceptWords('WITHOUT', 'ROWID')) options.withoutRowid = true;
    else if (cursor.acceptWords('STRICT')) options.strict = true;
    else cursor.fail('a table option');
  }
  cursor.accept(';');
  if (!cursor.at('end')) cursor.fail('the end');
  return options;
}
