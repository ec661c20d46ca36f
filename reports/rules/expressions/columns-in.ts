import { type Expression, operandsOf } from '../../../introspection/index.ts';

type Column = Extract<Expression, { readonly node: 'column' }>;

/** Every column that an expression names, each time it does. */
export function columnsIn(tree: Expression): readonly Column[] {
  return tree.node === 'column' ? [tree] : operandsOf(tree).flatMap(columnsIn);
}
