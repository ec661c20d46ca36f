import type { A_Expr, A_Expr_Kind } from 'libpg-query';
import type { Expression } from '../../../../model/expression.ts';
import { type Build, call, NotUnderstood, namesOf, operator, type Part } from './build.ts';

/** Operators with a keyword in every engine. */
const WORDS: ReadonlyMap<string, string> = new Map([
  ['~~', 'like'],
  ['!~~', 'not like'],
  ['~~*', 'ilike'],
  ['!~~*', 'not ilike'],
  ['!=', '<>'],
]);

type Render = (expression: A_Expr, name: string, build: Build) => Expression;

const both =
  (operatorOf: (name: string) => string): Render =>
  (expression, name, build) =>
    operator(operatorOf(name), build(expression.lexpr), build(expression.rexpr));

const overList =
  (operatorOf: (name: string) => string): Render =>
  (expression, name, build) =>
    operator(operatorOf(name), build(expression.lexpr), ...listOf(expression, build));

const RENDERERS: Readonly<Record<A_Expr_Kind, Render>> = {
  AEXPR_OP: operationOf,
  AEXPR_OP_ANY: both((name) => `${name} any`),
  AEXPR_OP_ALL: both((name) => `${name} all`),
  AEXPR_DISTINCT: both(() => 'is distinct from'),
  AEXPR_NOT_DISTINCT: both(() => 'is not distinct from'),
  AEXPR_NULLIF: (expression, _, build) => call('nullif', [build(expression.lexpr), build(expression.rexpr)]),
  AEXPR_IN: overList((name) => (name === '=' ? 'in' : 'not in')),
  AEXPR_LIKE: both((name) => name),
  AEXPR_ILIKE: both((name) => name),
  AEXPR_SIMILAR: both((name) => name),
  AEXPR_BETWEEN: overList(() => 'between'),
  AEXPR_NOT_BETWEEN: overList(() => 'not between'),
  AEXPR_BETWEEN_SYM: overList(() => 'between symmetric'),
  AEXPR_NOT_BETWEEN_SYM: overList(() => 'not between symmetric'),
};

/** Operators. The schema of an operator is dropped: the types of its operands decide which operator it is, and they are compared separately. */
export const operation: Part = (node, build) => {
  if (!('A_Expr' in node)) return undefined;
  const expression = node.A_Expr;
  const symbol = namesOf(expression.name).at(-1) ?? '';
  return RENDERERS[expression.kind ?? 'AEXPR_OP'](expression, WORDS.get(symbol) ?? symbol, build);
};

function operationOf(expression: A_Expr, name: string, build: Build): Expression {
  const right = build(expression.rexpr);
  if (expression.lexpr !== undefined) return operator(name, build(expression.lexpr), right);
  return name === '+' ? right : operator(name, right);
}

function listOf(expression: A_Expr, build: Build): readonly Expression[] {
  const list = expression.rexpr;
  if (list !== undefined && 'List' in list) return (list.List.items ?? []).map(build);
  throw new NotUnderstood('a list that is none');
}
