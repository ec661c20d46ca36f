import type { Expression } from '../../../../model/expression.ts';
import { clauseOf, setOperationOf, surroundedQuery } from '../../../../model/query.ts';
import { takeSortKeys } from '../expressions/sort-keys.ts';
import { takeNames } from './from.ts';
import type { QuerySurroundings } from './query-surroundings.ts';
import { takeSelect } from './select.ts';

/** Takes a query with its `WITH`, `ORDER BY` and `LIMIT`: https://sqlite.org/lang_select.html. */
export function takeCompound(around: QuerySurroundings): Expression {
  const before = around.cursor.atWord('WITH') ? [takeWith(around)] : [];
  let query = takeSelect(around);
  for (let operation = takeOperation(around); operation !== undefined; operation = takeOperation(around)) {
    query = setOperationOf(operation, query, takeSelect(around));
  }
  const order = around.cursor.atWord('ORDER') ? [clauseOf('order by', null, ...takeSortKeys(around))] : [];
  return surroundedQuery(before, query, [...order, ...takeLimit(around)]);
}

/** UNION, EXCEPT and INTERSECT are left-associative and have the same precedence. */
function takeOperation({ cursor }: QuerySurroundings): string | undefined {
  if (cursor.acceptWords('UNION', 'ALL')) return 'union all';
  if (cursor.acceptWords('UNION')) return 'union';
  if (cursor.acceptWords('INTERSECT')) return 'intersect';
  return cursor.acceptWords('EXCEPT') ? 'except' : undefined;
}

/** In SQLite every common table expression may be recursive: https://sqlite.org/lang_with.html. */
function takeWith(around: QuerySurroundings): Expression {
  const { cursor } = around;
  cursor.expectWord('WITH');
  cursor.acceptWords('RECURSIVE');
  const expressions: Expression[] = [];
  do expressions.push(takeTableExpression(around));
  while (cursor.accept(','));
  return clauseOf('with recursive', null, ...expressions);
}

function takeTableExpression(around: QuerySurroundings): Expression {
  const { cursor } = around;
  const name = cursor.name();
  const names = cursor.at('(') ? [takeNames(around)] : [];
  cursor.expectWord('AS');
  const hint = takeMaterialization(around);
  return clauseOf('cte', name, ...names, around.takeQuery('rows'), ...hint);
}

function takeMaterialization({ cursor }: QuerySurroundings): readonly Expression[] {
  if (cursor.acceptWords('NOT', 'MATERIALIZED')) return [clauseOf('not materialized', null)];
  return cursor.acceptWords('MATERIALIZED') ? [clauseOf('materialized', null)] : [];
}

/** `LIMIT count [OFFSET start]`, `LIMIT start, count`; a negative count means no limit. */
function takeLimit(around: QuerySurroundings): readonly Expression[] {
  const { cursor } = around;
  if (!cursor.acceptWords('LIMIT')) return [];
  const first = around.parse();
  if (cursor.acceptWords('OFFSET')) return limitOf(first, around.parse());
  return cursor.accept(',') ? limitOf(around.parse(), first) : limitOf(first);
}

function limitOf(count: Expression, start?: Expression): readonly Expression[] {
  const isNone = count.node === 'literal' && count.of === 'number' && count.value.startsWith('-');
  return [
    ...(isNone ? [] : [clauseOf('limit', null, count)]),
    ...(start === undefined ? [] : [clauseOf('offset', null, start)]),
  ];
}
