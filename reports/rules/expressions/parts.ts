import type { Expression } from '../../../introspection/index.ts';

/** Parts of expressions, for comparison. */

/** A node without its operands. */
export function headOf(part: Expression): string {
  return JSON.stringify('operands' in part ? { ...part, operands: [] } : part);
}

export function keyOf(part: Expression | readonly Expression[] | undefined): string {
  return JSON.stringify(part ?? null);
}

/** Those of the parts that are not among the others. */
export function withoutThose(parts: readonly Expression[], those: readonly Expression[]): readonly Expression[] {
  const keys = new Set(those.map(keyOf));
  return parts.filter((part) => !keys.has(keyOf(part)));
}

/** The most parts that are compared with each other. */
const LONGEST = 100_000;

export function isLong(tree: Expression): boolean {
  return keyOf(tree).length > LONGEST;
}
