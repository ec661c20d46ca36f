import type { CaseExpr, Node } from 'libpg-query';
import type { Expression } from '../../../../model/expression.ts';
import { type Build, NotUnderstood, type Part } from './build.ts';
import { typeTextOf } from './type-text.ts';

/** Casts, CASE, arrays and rows. */
export const compound: Part = (node, build) => {
  if ('TypeCast' in node) {
    return { node: 'cast', type: typeTextOf(node.TypeCast.typeName), operands: [build(node.TypeCast.arg)] };
  }
  if ('CaseExpr' in node) return caseOf(node.CaseExpr, build);
  if ('A_ArrayExpr' in node) return { node: 'array', operands: (node.A_ArrayExpr.elements ?? []).map(build) };
  if ('RowExpr' in node) return { node: 'row', operands: (node.RowExpr.args ?? []).map(build) };
  return undefined;
};

/** Leaves out `ELSE NULL`, which the server adds if there is no ELSE. */
function caseOf(expression: CaseExpr, build: Build): Expression {
  const branches = (expression.args ?? []).flatMap((branch) => whenOf(branch, build));
  const otherwise = expression.defresult === undefined ? undefined : build(expression.defresult);
  const kept = otherwise === undefined || isNull(otherwise) ? [] : [otherwise];
  const subject = expression.arg === undefined ? [] : [build(expression.arg)];
  return {
    node: 'case',
    subject: subject.length > 0,
    otherwise: kept.length > 0,
    operands: [...subject, ...branches, ...kept],
  };
}

function whenOf(branch: Node, build: Build): readonly Expression[] {
  if ('CaseWhen' in branch) return [build(branch.CaseWhen.expr), build(branch.CaseWhen.result)];
  throw new NotUnderstood('a CASE without WHEN');
}

function isNull(expression: Expression): boolean {
  if (expression.node === 'cast') return isNull(expression.operands[0]);
  return expression.node === 'literal' && expression.of === 'null';
}
