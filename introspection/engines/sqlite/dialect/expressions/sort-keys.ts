import type { Expression } from '../../../../model/expression.ts';
import { sortKeyOf } from '../../../../model/query.ts';
import type { Surroundings } from './surroundings.ts';

/** Takes `ORDER BY` and its keys. */
export function takeSortKeys(around: Surroundings): readonly Expression[] {
  const { cursor } = around;
  cursor.expectWord('ORDER');
  cursor.expectWord('BY');
  const keys: Expression[] = [];
  do keys.push(takeSortKey(around));
  while (cursor.accept(','));
  return keys;
}

/** SQLite sorts NULL before all values (https://sqlite.org/lang_select.html#orderby). */
function takeSortKey(around: Surroundings): Expression {
  const { cursor } = around;
  const key = around.parse();
  const descends = cursor.acceptWords('DESC');
  if (!descends) cursor.acceptWords('ASC');
  if (cursor.acceptWords('NULLS', 'FIRST')) return sortKeyOf(descends ? 'desc' : 'asc', 'first', key);
  if (cursor.acceptWords('NULLS', 'LAST')) return sortKeyOf(descends ? 'desc' : 'asc', 'last', key);
  return descends ? sortKeyOf('desc', 'last', key) : sortKeyOf('asc', 'first', key);
}
