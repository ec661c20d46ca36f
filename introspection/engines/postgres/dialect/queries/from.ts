import type { Alias, JoinExpr, JoinType, Node, RangeFunction, RangeSubselect, RangeVar } from 'libpg-query';
import type { Expression } from '../../../../model/expression.ts';
import { clauseOf } from '../../../../model/query.ts';
import { type Build, NotUnderstood, namesOf, tagOf } from '../nodes/build.ts';

/** One item of FROM. */
export function fromItemOf(node: Node, build: Build): Expression {
  if ('RangeVar' in node) return aliased(node.RangeVar.alias, tableOf(node.RangeVar));
  if ('JoinExpr' in node) return joinOf(node.JoinExpr, build);
  if ('RangeSubselect' in node) return subqueryOf(node.RangeSubselect, build);
  if ('RangeFunction' in node) return functionOf(node.RangeFunction, build);
  throw new NotUnderstood(`${tagOf(node)} in FROM`);
}

function tableOf({ schemaname: namespace, relname: name = '', inh: inherited }: RangeVar): Expression {
  const table = clauseOf('table', name, ...(namespace === undefined ? [] : [clauseOf('namespace', namespace)]));
  return inherited ? table : clauseOf('only', null, table);
}

const JOINS: ReadonlyMap<JoinType, string> = new Map([
  ['JOIN_INNER', 'inner join'],
  ['JOIN_LEFT', 'left join'],
  ['JOIN_RIGHT', 'right join'],
  ['JOIN_FULL', 'full join'],
]);

function joinOf(join: JoinExpr, build: Build): Expression {
  const kind = JOINS.get(join.jointype ?? 'JOIN_INNER');
  if (kind === undefined || join.larg === undefined || join.rarg === undefined || join.join_using_alias !== undefined) {
    throw new NotUnderstood('a join of an unknown kind');
  }
  const condition = join.quals === undefined ? usingOf(join) : [clauseOf('on', null, build(join.quals))];
  const name = join.isNatural ? `natural ${kind}` : kind;
  return aliased(
    join.alias,
    clauseOf(name, null, fromItemOf(join.larg, build), fromItemOf(join.rarg, build), ...condition),
  );
}

function usingOf({ usingClause: names }: JoinExpr): readonly Expression[] {
  return names === undefined ? [] : [clauseOf('using', null, namesClause(namesOf(names)))];
}

function subqueryOf({ subquery, lateral, alias }: RangeSubselect, build: Build): Expression {
  const query = build(subquery);
  return aliased(alias, lateral ? clauseOf('lateral', null, query) : query);
}

/** A function in FROM always sees the items before it, so LATERAL adds nothing. */
function functionOf(
  { functions, ordinality, coldeflist, is_rowsfrom: rows, alias }: RangeFunction,
  build: Build,
): Expression {
  const [first, ...others] = functions ?? [];
  if (first === undefined || !('List' in first) || others.length > 0 || rows || coldeflist !== undefined) {
    throw new NotUnderstood('several functions as one item of FROM');
  }
  const [call] = first.List.items ?? [];
  return aliased(alias, clauseOf(ordinality ? 'function with ordinality' : 'function', null, build(call)));
}

function aliased(alias: Alias | undefined, item: Expression): Expression {
  if (alias === undefined) return item;
  const names = namesOf(alias.colnames);
  return clauseOf('as', alias.aliasname ?? '', item, ...(names.length === 0 ? [] : [namesClause(names)]));
}

export function namesClause(names: readonly string[]): Expression {
  return clauseOf('names', null, ...names.map((name) => clauseOf('name', name)));
}
