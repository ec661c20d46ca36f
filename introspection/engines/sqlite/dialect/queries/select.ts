import type { Expression } from '../../../../model/expression.ts';
import { clauseOf } from '../../../../model/query.ts';
import { takeList } from '../expressions/surroundings.ts';
import { takeWindow } from '../expressions/window.ts';
import { atWindow, takeAlias } from './alias.ts';
import { takeFrom } from './from.ts';
import type { QuerySurroundings } from './query-surroundings.ts';

/** Takes one `SELECT` or `VALUES`, without `ORDER BY` and `LIMIT`. */
export function takeSelect(around: QuerySurroundings): Expression {
  const { cursor } = around;
  if (cursor.acceptWords('VALUES')) return clauseOf('values', null, ...takeRows(around));
  cursor.expectWord('SELECT');
  const clauses: Expression[] = [];
  if (cursor.acceptWords('DISTINCT')) clauses.push(clauseOf('distinct', null));
  else cursor.acceptWords('ALL');
  clauses.push(takeColumns(around));
  if (cursor.acceptWords('FROM')) clauses.push(takeFrom(around));
  if (cursor.acceptWords('WHERE')) clauses.push(clauseOf('where', null, around.parse()));
  if (cursor.acceptWords('GROUP', 'BY')) clauses.push(clauseOf('group by', null, ...takeList(around)));
  if (cursor.acceptWords('HAVING')) clauses.push(clauseOf('having', null, around.parse()));
  if (atWindow(cursor)) clauses.push(takeWindows(around));
  return clauseOf('select', null, ...clauses);
}

function takeRows(around: QuerySurroundings): readonly Expression[] {
  const { cursor } = around;
  const rows: Expression[] = [];
  do {
    cursor.expect('(');
    rows.push({ node: 'row', operands: takeList(around) });
    cursor.expect(')');
  } while (cursor.accept(','));
  return rows;
}

function takeColumns(around: QuerySurroundings): Expression {
  const columns: Expression[] = [];
  do columns.push(takeColumn(around));
  while (around.cursor.accept(','));
  return clauseOf('columns', null, ...columns);
}

function takeColumn(around: QuerySurroundings): Expression {
  const { cursor } = around;
  if (cursor.accept('*')) return { node: 'column', name: '*', qualifier: null };
  if (cursor.atName() && cursor.at('.', 1) && cursor.at('*', 2)) {
    const qualifier = cursor.name();
    cursor.expect('.');
    cursor.expect('*');
    return { node: 'column', name: '*', qualifier };
  }
  const value = around.parse();
  const alias = takeAlias(cursor);
  return alias === undefined ? value : clauseOf('as', alias, value);
}

function takeWindows(around: QuerySurroundings): Expression {
  const { cursor } = around;
  cursor.expectWord('WINDOW');
  const windows: Expression[] = [];
  do {
    const name = cursor.name();
    cursor.expectWord('AS');
    windows.push(clauseOf('named', name, ...takeWindow(around)));
  } while (cursor.accept(','));
  return clauseOf('window', null, ...windows);
}
