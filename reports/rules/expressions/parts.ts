import type { Expression } from '../../../introspection/index.ts';

/** The parts of expressions, as they are compared with one another. */

/** All of a part but what is in it. */
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

/** Beyond this, comparing each part with its counterpart takes too long. */
const LONGEST = 100_000;

export function isLong(tree: Expression): boolean {
  return keyOf(tree).length > LONGEST;
}
