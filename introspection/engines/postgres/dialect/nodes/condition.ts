import type { BoolExpr } from 'libpg-query';
import type { Expression } from '../../../../model/expression.ts';
import { type Build, NotUnderstood, operator, type Part } from './build.ts';

/** AND, OR, NOT and the tests for NULL and truth. */
export const condition: Part = (node, build) => {
  if ('BoolExpr' in node) return booleanOf(node.BoolExpr, build);
  if ('NullTest' in node) {
    const test = node.NullTest.nulltesttype === 'IS_NOT_NULL' ? 'is not null' : 'is null';
    return operator(test, build(node.NullTest.arg));
  }
  if ('BooleanTest' in node) {
    const test = node.BooleanTest.booltesttype ?? 'IS_TRUE';
    return operator(test.toLowerCase().replaceAll('_', ' '), build(node.BooleanTest.arg));
  }
  return undefined;
};

function booleanOf(expression: BoolExpr, build: Build): Expression {
  const operands = (expression.args ?? []).map(build);
  switch (expression.boolop) {
    case 'AND_EXPR':
      return operator('and', ...flat('and', operands));
    case 'OR_EXPR':
      return operator('or', ...flat('or', operands));
    case 'NOT_EXPR':
      return operator('not', ...operands);
    default:
      throw new NotUnderstood(`the operator ${expression.boolop}`);
  }
}

/** `a AND (b AND c)` is `a AND b AND c`. */
function flat(name: 'and' | 'or', operands: readonly Expression[]): readonly Expression[] {
  return operands.flatMap((part) => (part.node === 'operator' && part.operator === name ? part.operands : [part]));
}
