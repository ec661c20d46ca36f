import type { A_Indirection, Node } from 'libpg-query';
import type { Expression } from '../../../../model/expression.ts';
import { type Build, NotUnderstood, namesOf, operator, type Part, qualifiedName } from './build.ts';

/** Columns, whole rows (`old.*` is the column `*`), collations, elements of arrays and fields of rows. */
export const reference: Part = (node, build) => {
  if ('ColumnRef' in node) {
    const names = namesOf(node.ColumnRef.fields);
    return { node: 'column', name: names.at(-1) ?? '', qualifier: names.slice(0, -1).join('.') || null };
  }
  if ('CollateClause' in node) {
    const collation = qualifiedName(node.CollateClause.collname);
    return { node: 'collate', collation, operands: [build(node.CollateClause.arg)] };
  }
  if ('A_Indirection' in node) return indirectionOf(node.A_Indirection, build);
  return undefined;
};

function indirectionOf(indirection: A_Indirection, build: Build): Expression {
  return (indirection.indirection ?? []).reduce(
    (subject, step) => stepOf(subject, step, build),
    build(indirection.arg),
  );
}

function stepOf(subject: Expression, step: Node, build: Build): Expression {
  if ('String' in step) return operator(`.${step.String.sval ?? ''}`, subject);
  if ('A_Star' in step) return operator('.*', subject);
  if ('A_Indices' in step) {
    const { is_slice: slice, lidx: lower, uidx: upper } = step.A_Indices;
    if (!slice) return operator('[]', subject, build(upper));
    if (lower !== undefined && upper !== undefined) return operator('[:]', subject, build(lower), build(upper));
  }
  throw new NotUnderstood('a slice without both bounds');
}
