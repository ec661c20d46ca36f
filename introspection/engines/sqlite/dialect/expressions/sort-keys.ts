import type { Expression } from '../../../../model/expression.ts';
import { sortKeyOf } from '../../../../model/query.ts';
import type { NestedParser } from './nested-parser.ts';

/** Takes `ORDER BY` and its keys. */
export function takeSortKeys(parser: NestedParser): readonly Expression[] {
  const { cursor } = parser;
  cursor.expectWord('ORDER');
  cursor.expectWord('BY');
  const keys: Expression[] = [];
  do keys.push(takeSortKey(parser));
  while (cursor.accept(','));
  return keys;
}

/** SQLite sorts NULL before all values (https://sqlite.org/lang_select.html#orderby). */
function takeSortKey(parser: NestedParser): Expression {
  const { cursor } = parser;
  const key = parser.parse();
  const descends = cursor.acceptWords('DESC');
  if (!descends) cursor.acceptWords('ASC');
  if (cursor.acceptWords('NULLS', 'FIRST')) return sortKeyOf(descends ? 'desc' : 'asc', 'first', key);
  if (cursor.acceptWords('NULLS', 'LAST')) return sortKeyOf(descends ? 'desc' : 'asc', 'last', key);
  return descends ? sortKeyOf('desc', 'last', key) : sortKeyOf('asc', 'first', key);
}
