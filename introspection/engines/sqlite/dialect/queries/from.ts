import type { Expression } from '../../../../model/expression.ts';
import { clauseOf, isClause } from '../../../../model/query.ts';
import { foldName } from '../../sql/names.ts';
import { atQuery, takeList } from '../expressions/nested-parser.ts';
import { takeAlias } from './alias.ts';
import { takeJoinOperator } from './join.ts';
import type { NestedQueryParser } from './nested-query-parser.ts';

/** Parses the items of `FROM`: https://sqlite.org/syntax/join-clause.html. */
export function takeFrom(parser: NestedQueryParser): Expression {
  return clauseOf('from', null, ...betweenCommas(takeJoins(parser)));
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

function takeJoins(parser: NestedQueryParser): Expression {
  let joined = takeItem(parser);
  for (let join = takeJoinOperator(parser.cursor); join !== undefined; join = takeJoinOperator(parser.cursor)) {
    joined = clauseOf(join, null, joined, takeItem(parser), ...takeCondition(parser));
  }
  return joined;
}

function takeCondition(parser: NestedQueryParser): readonly Expression[] {
  const { cursor } = parser;
  if (cursor.acceptWords('ON')) return [clauseOf('on', null, parser.parse())];
  return cursor.acceptWords('USING') ? [clauseOf('using', null, takeNames(parser))] : [];
}

/** Takes names in brackets. */
export function takeNames({ cursor }: NestedQueryParser): Expression {
  const names: Expression[] = [];
  cursor.expect('(');
  do names.push(clauseOf('name', cursor.name()));
  while (cursor.accept(','));
  cursor.expect(')');
  return clauseOf('names', null, ...names);
}

function takeItem(parser: NestedQueryParser): Expression {
  const { cursor } = parser;
  const item = cursor.at('(') ? takeBracket(parser) : takeTable(parser);
  const alias = takeAlias(cursor);
  return takeHint(parser, alias === undefined ? item : clauseOf('as', alias, item));
}

function takeBracket(parser: NestedQueryParser): Expression {
  const { cursor } = parser;
  if (atQuery(cursor, 1)) return parser.takeQuery('rows');
  return parser.takeNested(() => {
    cursor.expect('(');
    const joined = takeJoins(parser);
    cursor.expect(')');
    return joined;
  });
}

/** Takes a table, or a table-valued function. */
export function takeTable(parser: NestedQueryParser): Expression {
  const { cursor } = parser;
  const first = cursor.name();
  const second = cursor.accept('.') ? cursor.name() : undefined;
  const name = second ?? first;
  if (cursor.accept('(')) {
    const operands = cursor.at(')') ? [] : takeList(parser);
    cursor.expect(')');
    return clauseOf('function', null, { node: 'call', name: foldName(name), operands });
  }
  return clauseOf('table', name, ...(second === undefined ? [] : [clauseOf('namespace', first)]));
}

/** `INDEXED BY` and `NOT INDEXED` affect speed, but not the rows: https://sqlite.org/lang_indexedby.html. */
function takeHint({ cursor }: NestedQueryParser, item: Expression): Expression {
  if (cursor.acceptWords('INDEXED', 'BY')) return clauseOf('indexed by', cursor.name(), item);
  return cursor.acceptWords('NOT', 'INDEXED') ? clauseOf('not indexed', null, item) : item;
}
