import type { Node, SelectStmt } from 'libpg-query';
import type { Expression } from '../../../../model/expression.ts';
import { clauseOf, setOperationOf, surroundedQuery } from '../../../../model/query.ts';
import { type Build, NotUnderstood, type Part, tagOf } from '../nodes/build.ts';
import { fromItemOf } from './from.ts';
import { lockOf } from './lock.ts';
import { orderByOf } from './sort-keys.ts';
import { namedWindowOf } from './window.ts';
import { withOf } from './with.ts';

/** Whole queries. */
export const select: Part = (node, build) => ('SelectStmt' in node ? queryOf(node.SelectStmt, build) : undefined);

function queryOf(statement: SelectStmt, build: Build): Expression {
  if (statement.intoClause !== undefined || statement.groupDistinct) {
    throw new NotUnderstood('a query with INTO or GROUP BY DISTINCT');
  }
  const { withClause, sortClause, limitCount, limitOffset, limitOption } = statement;
  const limit = limitOption === 'LIMIT_OPTION_WITH_TIES' ? 'limit with ties' : 'limit';
  return surroundedQuery(withClause === undefined ? [] : [withOf(withClause, build)], bodyOf(statement, build), [
    ...orderByOf(sortClause, build),
    ...(isNone(limitCount) ? [] : clausesOf(limit, [limitCount], build)),
    ...clausesOf('offset', [limitOffset], build),
    ...(statement.lockingClause ?? []).map(lockOf),
  ]);
}

/** `LIMIT ALL` */
function isNone(count: Node | undefined): boolean {
  return count !== undefined && 'A_Const' in count && count.A_Const.isnull === true;
}

function bodyOf(statement: SelectStmt, build: Build): Expression {
  if (statement.op !== undefined && statement.op !== 'SETOP_NONE') return setOperation(statement, statement.op, build);
  if (statement.valuesLists !== undefined) {
    return clauseOf('values', null, ...statement.valuesLists.map((row) => rowOf(row, build)));
  }
  return selectOf(statement, build);
}

const SET_OPERATIONS = { SETOP_UNION: 'union', SETOP_INTERSECT: 'intersect', SETOP_EXCEPT: 'except' } as const;

function setOperation(
  { larg, rarg, all }: SelectStmt,
  operation: keyof typeof SET_OPERATIONS,
  build: Build,
): Expression {
  if (larg === undefined || rarg === undefined) throw new NotUnderstood('a set operation with one side');
  const name = SET_OPERATIONS[operation];
  return setOperationOf(all ? `${name} all` : name, queryOf(larg, build), queryOf(rarg, build));
}

function rowOf(node: Node, build: Build): Expression {
  if (!('List' in node)) throw new NotUnderstood(`a ${tagOf(node)} in VALUES`);
  return { node: 'row', operands: (node.List.items ?? []).map(build) };
}

function selectOf(statement: SelectStmt, build: Build): Expression {
  const { fromClause = [], windowClause = [] } = statement;
  return clauseOf(
    'select',
    null,
    ...distinctOf(statement.distinctClause, build),
    clauseOf('columns', null, ...(statement.targetList ?? []).map((target) => columnOf(target, build))),
    ...(fromClause.length === 0 ? [] : [clauseOf('from', null, ...fromClause.map((item) => fromItemOf(item, build)))]),
    ...clausesOf('where', [statement.whereClause], build),
    ...clausesOf('group by', statement.groupClause, build),
    ...clausesOf('having', [statement.havingClause], build),
    ...(windowClause.length === 0
      ? []
      : [clauseOf('window', null, ...windowClause.map((window) => namedWindowOf(window, build)))]),
  );
}

/** Without ON the list contains one empty node. */
function distinctOf(nodes: readonly Node[] | undefined, build: Build): readonly Expression[] {
  if (nodes === undefined) return [];
  const on = nodes.filter((node) => Object.keys(node).length > 0);
  return on.length === 0 ? [clauseOf('distinct', null)] : clausesOf('distinct on', on, build);
}

function columnOf(node: Node, build: Build): Expression {
  if (!('ResTarget' in node)) throw new NotUnderstood(`a ${tagOf(node)} in SELECT`);
  const value = build(node.ResTarget.val);
  return node.ResTarget.name === undefined ? value : clauseOf('as', node.ResTarget.name, value);
}

function clausesOf(
  clause: string,
  nodes: readonly (Node | undefined)[] | undefined,
  build: Build,
): readonly Expression[] {
  const parts = (nodes ?? []).filter((node) => node !== undefined);
  return parts.length === 0 ? [] : [clauseOf(clause, null, ...parts.map(build))];
}
