import type { TokenCursor } from '../token-cursor.ts';
import { immediate, takeCheck, takeDeferral, takeOnConflict, takeOpening, takeReference } from './table-clauses.ts';
import type { ColumnClause, TableDraft } from './table-statement.ts';

type ColumnDraft = { -readonly [P in keyof ColumnClause]: ColumnClause[P] };

/** Takes a column with its constraints, up to the next comma, bracket or end. Throws `SqlSyntaxError`. */
export function takeColumn(cursor: TokenCursor, table: TableDraft): void {
  const at = cursor.peek().start;
  const name = cursor.name();
  const column: ColumnDraft = {
    name,
    at,
    type: takeType(cursor),
    notNull: false,
    nullConflict: null,
    collation: null,
    default: null,
    generated: null,
    storage: null,
  };
  while (!atColumnEnd(cursor)) takeConstraint(cursor, column, table);
  table.columns.push(column);
}

function atColumnEnd(cursor: TokenCursor): boolean {
  return cursor.at(',') || cursor.at(')') || cursor.at(';') || cursor.at('end');
}

const CONSTRAINTS: ReadonlySet<string> = new Set([
  'AS',
  'CHECK',
  'COLLATE',
  'CONSTRAINT',
  'DEFAULT',
  'DEFERRABLE',
  'NOT',
  'NULL',
  'PRIMARY',
  'REFERENCES',
  'UNIQUE',
]);

/** Takes any words up to a constraint, and numbers in brackets: `double precision`, `decimal(10, -2)`. */
function takeType(cursor: TokenCursor): string {
  const { start } = cursor.peek();
  let end = start;
  while (cursor.atName() && !CONSTRAINTS.has(cursor.word()) && !cursor.atWords('GENERATED', 'ALWAYS', 'AS')) {
    end = cursor.take().end;
  }
  if (end > start && cursor.at('(')) {
    cursor.bracketed();
    end = cursor.behind();
  }
  return cursor.slice(start, end);
}

function takeConstraint(cursor: TokenCursor, column: ColumnDraft, table: TableDraft): void {
  const { name, at: own } = takeOpening(cursor);
  const opening = { name, at: name === null ? column.at : own };
  const columns = [column.name];
  if (cursor.acceptWords('NOT', 'NULL')) {
    column.notNull = true;
    column.nullConflict = takeOnConflict(cursor);
  } else if (cursor.acceptWords('NULL')) takeOnConflict(cursor);
  else if (cursor.acceptWords('DEFAULT')) column.default = takeDefault(cursor);
  else if (cursor.acceptWords('PRIMARY', 'KEY')) {
    if (!cursor.acceptWords('ASC')) cursor.acceptWords('DESC');
    const onConflict = takeOnConflict(cursor);
    table.primaryKey = { ...opening, columns, onConflict, autoincrement: cursor.acceptWords('AUTOINCREMENT') };
  } else if (cursor.acceptWords('UNIQUE'))
    table.uniques.push({ ...opening, columns, onConflict: takeOnConflict(cursor) });
  else if (cursor.acceptWords('CHECK')) table.checks.push(takeCheck(cursor, opening, column.name));
  else if (cursor.acceptWords('COLLATE')) column.collation = cursor.name();
  else if (cursor.acceptWords('REFERENCES')) {
    table.foreignKeys.push({ ...opening, columns, reference: takeReference(cursor), deferral: immediate });
  } else if (cursor.acceptWords('GENERATED', 'ALWAYS', 'AS') || cursor.acceptWords('AS')) {
    column.generated = cursor.bracketed();
    column.storage = cursor.acceptWords('STORED') ? 'stored' : 'virtual';
    cursor.acceptWords('VIRTUAL');
  } else if (!deferLast(cursor, table) && (name === null || !atColumnEnd(cursor))) {
    cursor.fail('a column constraint');
  }
}

/** Takes a constant, with its sign, or the content of brackets with its comments. */
function takeDefault(cursor: TokenCursor): string {
  const { start, end } = cursor.peek();
  if (cursor.at('(')) {
    cursor.bracketed();
    return cursor.slice(end, cursor.behind() - 1).replace(/^[ \t-\r]+|[ \t-\r]+$/g, '');
  }
  if (!cursor.accept('-')) cursor.accept('+');
  cursor.take();
  return cursor.slice(start, cursor.behind());
}

/** SQLite parses `DEFERRABLE` as a separate constraint. It applies to the last reference of the whole table. */
function deferLast(cursor: TokenCursor, table: TableDraft): boolean {
  const deferral = takeDeferral(cursor);
  const last = table.foreignKeys.pop();
  if (last !== undefined) table.foreignKeys.push(deferral === undefined ? last : { ...last, deferral });
  return deferral !== undefined;
}
