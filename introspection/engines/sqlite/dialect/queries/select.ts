import type { Expression } from '../../../../model/expression.ts';
import { clauseOf } from '../../../../model/query.ts';
import { takeList } from '../expressions/nested-parser.ts';
import { takeWindow } from '../expressions/window.ts';
import { atWindow, takeAlias } from './alias.ts';
import { takeFrom } from './from.ts';
import type { NestedQueryParser } from './nested-query-parser.ts';

/** Takes one `SELECT` or `VALUES`, without `ORDER BY` and `LIMIT`. */
export function takeSelect(parser: NestedQueryParser): Expression {
  const { cursor } = parser;
  if (cursor.acceptWords('VALUES')) return clauseOf('values', null, ...takeRows(parser));
  cursor.expectWord('SELECT');
  const clauses: Expression[] = [];
  if (cursor.acceptWords('DISTINCT')) clauses.push(clauseOf('distinct', null));
  else cursor.acceptWords('ALL');
  clauses.push(takeColumns(parser));
  if (cursor.acceptWords('FROM')) clauses.push(takeFrom(parser));
  if (cursor.acceptWords('WHERE')) clauses.push(clauseOf('where', null, parser.parse()));
  if (cursor.acceptWords('GROUP', 'BY')) clauses.push(clauseOf('group by', null, ...takeList(parser)));
  if (cursor.acceptWords('HAVING')) clauses.push(clauseOf('having', null, parser.parse()));
  if (atWindow(cursor)) clauses.push(takeWindows(parser));
  return clauseOf('select', null, ...clauses);
}

function takeRows(parser: NestedQueryParser): readonly Expression[] {
  const { cursor } = parser;
  const rows: Expression[] = [];
  do {
    cursor.expect('(');
    rows.push({ node: 'row', operands: takeList(parser) });
    cursor.expect(')');
  } while (cursor.accept(','));
  return rows;
}

function takeColumns(parser: NestedQueryParser): Expression {
  const columns: Expression[] = [];
  do columns.push(takeColumn(parser));
  while (parser.cursor.accept(','));
  return clauseOf('columns', null, ...columns);
}

function takeColumn(parser: NestedQueryParser): Expression {
  const { cursor } = parser;
  if (cursor.accept('*')) return { node: 'column', name: '*', qualifier: null };
  if (cursor.atName() && cursor.at('.', 1) && cursor.at('*', 2)) {
    const qualifier = cursor.name();
    cursor.expect('.');
    cursor.expect('*');
    return { node: 'column', name: '*', qualifier };
  }
  const value = parser.parse();
  const alias = takeAlias(cursor);
  return alias === undefined ? value : clauseOf('as', alias, value);
}

function takeWindows(parser: NestedQueryParser): Expression {
  const { cursor } = parser;
  cursor.expectWord('WINDOW');
  const windows: Expression[] = [];
  do {
    const name = cursor.name();
    cursor.expectWord('AS');
    windows.push(clauseOf('named', name, ...takeWindow(parser)));
  } while (cursor.accept(','));
  return clauseOf('window', null, ...windows);
}
