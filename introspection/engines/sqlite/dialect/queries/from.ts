import type { Expression } from '../../../../model/expression.ts';
import { clauseOf, isClause } from '../../../../model/query.ts';
import { foldName } from '../../sql/names.ts';
import { atQuery, takeList } from '../expressions/surroundings.ts';
import { takeAlias } from './alias.ts';
import { takeJoinOperator } from './join.ts';
import type { QuerySurroundings } from './query-surroundings.ts';

/** Parses the items of `FROM`: https://sqlite.org/syntax/join-clause.html. */
export function takeFrom(around: QuerySurroundings): Expression {
  return clauseOf('from', null, ...betweenCommas(takeJoins(around)));
}

/** The items between commas, if no other join follows them. In SQLite a comma and JOIN have the same precedence. */
function betweenCommas(joined: Expression): readonly Expression[] {
  const items: Expression[] = [];
  let rest = joined;
  while (isClause(rest, 'comma join')) {
    const [left, right, condition] = rest.operands;
    if (left === undefined || right === undefined || condition !== undefined) break;
    items.unshift(right);
    rest = left;
  }
  return [rest, ...items];
}

function takeJoins(around: QuerySurroundings): Expression {
  let joined = takeItem(around);
  for (let join = takeJoinOperator(around.cursor); join !== undefined; join = takeJoinOperator(around.cursor)) {
    joined = clauseOf(join, null, joined, takeItem(around), ...takeCondition(around));
  }
  return joined;
}

function takeCondition(around: QuerySurroundings): readonly Expression[] {
  const { cursor } = around;
  if (cursor.acceptWords('ON')) return [clauseOf('on', null, around.parse())];
  return cursor.acceptWords('USING') ? [clauseOf('using', null, takeNames(around))] : [];
}

/** Takes names in brackets. */
export function takeNames({ cursor }: QuerySurroundings): Expression {
  const names: Expression[] = [];
  cursor.expect('(');
  do names.push(clauseOf('name', cursor.name()));
  while (cursor.accept(','));
  cursor.expect(')');
  return clauseOf('names', null, ...names);
}

function takeItem(around: QuerySurroundings): Expression {
  const { cursor } = around;
  const item = cursor.at('(') ? takeBracket(around) : takeTable(around);
  const alias = takeAlias(cursor);
  return takeHint(around, alias === undefined ? item : clauseOf('as', alias, item));
}

function takeBracket(around: QuerySurroundings): Expression {
  const { cursor } = around;
  if (atQuery(cursor, 1)) return around.takeQuery('rows');
  return around.takeNested(() => {
    cursor.expect('(');
    const joined = takeJoins(around);
    cursor.expect(')');
    return joined;
  });
}

/** Takes a table, or a table-valued function. */
export function takeTable(around: QuerySurroundings): Expression {
  const { cursor } = around;
  const first = cursor.name();
  const second = cursor.accept('.') ? cursor.name() : undefined;
  const name = second ?? first;
  if (cursor.accept('(')) {
    const operands = cursor.at(')') ? [] : takeList(around);
    cursor.expect(')');
    return clauseOf('function', null, { node: 'call', name: foldName(name), operands });
  }
  return clauseOf('table', name, ...(second === undefined ? [] : [clauseOf('namespace', first)]));
}

/** `INDEXED BY` and `NOT INDEXED` affect speed, but not the rows: https://sqlite.org/lang_indexedby.html. */
function takeHint({ cursor }: QuerySurroundings, item: Expression): Expression {
  if (cursor.acceptWords('INDEXED', 'BY')) return clauseOf('indexed by', cursor.name(), item);
  return cursor.acceptWords('NOT', 'INDEXED') ? clauseOf('not indexed', null, item) : item;
}
