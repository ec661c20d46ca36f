import type { Expression } from '../../../../model/expression.ts';
import { clauseOf, setOperationOf, surroundedQuery } from '../../../../model/query.ts';
import { takeSortKeys } from '../expressions/sort-keys.ts';
import { takeNames } from './from.ts';
import type { NestedQueryParser } from './nested-query-parser.ts';
import { takeSelect } from './select.ts';

/** Takes a query with its `WITH`, `ORDER BY` and `LIMIT`: https://sqlite.org/lang_select.html. */
export function takeCompound(parser: NestedQueryParser): Expression {
  const before = parser.cursor.atWord('WITH') ? [takeWith(parser)] : [];
  let query = takeSelect(parser);
  for (let operation = takeOperation(parser); operation !== undefined; operation = takeOperation(parser)) {
    query = setOperationOf(operation, query, takeSelect(parser));
  }
  const order = parser.cursor.atWord('ORDER') ? [clauseOf('order by', null, ...takeSortKeys(parser))] : [];
  return surroundedQuery(before, query, [...order, ...takeLimit(parser)]);
}

/** UNION, EXCEPT and INTERSECT are left-associative and have the same precedence. */
function takeOperation({ cursor }: NestedQueryParser): string | undefined {
  if (cursor.acceptWords('UNION', 'ALL')) return 'union all';
  if (cursor.acceptWords('UNION')) return 'union';
  if (cursor.acceptWords('INTERSECT')) return 'intersect';
  return cursor.acceptWords('EXCEPT') ? 'except' : undefined;
}

/** In SQLite every common table expression may be recursive: https://sqlite.org/lang_with.html. */
function takeWith(parser: NestedQueryParser): Expression {
  const { cursor } = parser;
  cursor.expectWord('WITH');
  cursor.acceptWords('RECURSIVE');
  const expressions: Expression[] = [];
  do expressions.push(takeTableExpression(parser));
  while (cursor.accept(','));
  return clauseOf('with recursive', null, ...expressions);
}

function takeTableExpression(parser: NestedQueryParser): Expression {
  const { cursor } = parser;
  const name = cursor.name();
  const names = cursor.at('(') ? [takeNames(parser)] : [];
  cursor.expectWord('AS');
  const hint = takeMaterialization(parser);
  return clauseOf('cte', name, ...names, parser.takeQuery('rows'), ...hint);
}

function takeMaterialization({ cursor }: NestedQueryParser): readonly Expression[] {
  if (cursor.acceptWords('NOT', 'MATERIALIZED')) return [clauseOf('not materialized', null)];
  return cursor.acceptWords('MATERIALIZED') ? [clauseOf('materialized', null)] : [];
}

/** `LIMIT count [OFFSET start]`, `LIMIT start, count`; a negative count means no limit. */
function takeLimit(parser: NestedQueryParser): readonly Expression[] {
  const { cursor } = parser;
  if (!cursor.acceptWords('LIMIT')) return [];
  const first = parser.parse();
  if (cursor.acceptWords('OFFSET')) return limitOf(first, parser.parse());
  return cursor.accept(',') ? limitOf(parser.parse(), first) : limitOf(first);
}

function limitOf(count: Expression, start?: Expression): readonly Expression[] {
  const isNone = count.node === 'literal' && count.of === 'number' && count.value.startsWith('-');
  return [
    ...(isNone ? [] : [clauseOf('limit', null, count)]),
    ...(start === undefined ? [] : [clauseOf('offset', null, start)]),
  ];
}
