import { type Expression, isDeeper } from '../../../../model/expression.ts';
import { NotUnderstood } from './build.ts';

/** Deeper than people nest, and safe for recursive walks. */
const DEEPEST = 1_000;

const TOO_DEEP = `it is nested more than ${DEEPEST} levels deep`;

/** Returns the tree. Throws `NotUnderstood` if it is too deep for recursive walks. */
export function withinDepth(tree: Expression): Expression {
  if (isDeeper(tree, DEEPEST)) throw new NotUnderstood(TOO_DEEP);
  return tree;
}

/** Why a text was not understood. Very deep nesting exhausts the stack of the grammar or of JavaScript. */
export function reasonOf(cause: unknown): string {
  const message = cause instanceof Error ? cause.message : String(cause);
  return cause instanceof RangeError || message.startsWith('memory exhausted') ? TOO_DEEP : message;
}
