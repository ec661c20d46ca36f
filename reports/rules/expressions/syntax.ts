import type { Expression } from '../../../introspection/index.ts';

/** Builders and predicates for expression trees, to keep laws readable. */

export type Literal = Extract<Expression, { readonly node: 'literal' }>;

export const literal = (of: Literal['of'], value: string): Literal => ({ node: 'literal', of, value });
export const text = (value: string): Literal => literal('string', value);
export const boolean = (value: boolean): Literal => literal('boolean', String(value));
export const nothing: Literal = literal('null', 'null');

export const operator = (name: string, ...operands: readonly Expression[]): Expression => ({
  node: 'operator',
  operator: name,
  operands,
});

export const call = (name: string, ...operands: readonly Expression[]): Expression => ({
  node: 'call',
  name,
  operands,
});

/** The operands of that operator; undefined for anything else. */
export function operandsOfOperator(part: Expression, ...names: readonly string[]): readonly Expression[] | undefined {
  return part.node === 'operator' && names.includes(part.operator) ? part.operands : undefined;
}

/** The conditions that hold where the whole holds. */
export function conjunctsOf(tree: Expression): readonly Expression[] {
  return operandsOfOperator(tree, 'and')?.flatMap(conjunctsOf) ?? [tree];
}

/** The arguments of a plain call of one of these functions; undefined for anything else. */
export function argumentsOf(part: Expression, ...names: readonly string[]): readonly Expression[] | undefined {
  return part.node === 'call' && part.modifier === undefined && names.includes(part.name) ? part.operands : undefined;
}

export function isLiteral(part: Expression | undefined, of?: Literal['of'], value?: string): part is Literal {
  return (
    part?.node === 'literal' && (of === undefined || part.of === of) && (value === undefined || part.value === value)
  );
}

/** The value of a string literal, lower-case; undefined for anything else. */
export function wordOf(part: Expression | undefined): string | undefined {
  return part?.node === 'literal' && part.of === 'string' ? part.value.toLowerCase() : undefined;
}
