import type { TokenKind } from '../../sql/tokens.ts';

/** How tightly operators bind, loosest first (https://sqlite.org/lang_expr.html#operators_and_parse_affecting_attributes). */
export const power = {
  or: 1,
  and: 2,
  not: 3,
  equality: 4,
  relation: 5,
  bits: 6,
  sum: 7,
  product: 8,
  concatenation: 9,
  collate: 10,
  sign: 11,
} as const;

export interface BinaryOperator {
  readonly operator: string;
  readonly power: number;
}

/** Operators written as symbols: all are binary and left-associative. */
export const binaryOperators: ReadonlyMap<TokenKind, BinaryOperator> = new Map<TokenKind, BinaryOperator>([
  ['=', { operator: '=', power: power.equality }],
  ['==', { operator: '=', power: power.equality }],
  ['<>', { operator: '<>', power: power.equality }],
  ['!=', { operator: '<>', power: power.equality }],
  ['<', { operator: '<', power: power.relation }],
  ['<=', { operator: '<=', power: power.relation }],
  ['>', { operator: '>', power: power.relation }],
  ['>=', { operator: '>=', power: power.relation }],
  ['&', { operator: '&', power: power.bits }],
  ['|', { operator: '|', power: power.bits }],
  ['<<', { operator: '<<', power: power.bits }],
  ['>>', { operator: '>>', power: power.bits }],
  ['+', { operator: '+', power: power.sum }],
  ['-', { operator: '-', power: power.sum }],
  ['*', { operator: '*', power: power.product }],
  ['/', { operator: '/', power: power.product }],
  ['%', { operator: '%', power: power.product }],
  ['||', { operator: '||', power: power.concatenation }],
  ['->', { operator: '->', power: power.concatenation }],
  ['->>', { operator: '->>', power: power.concatenation }],
]);
