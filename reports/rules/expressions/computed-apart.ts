import { type Expression, operandsOf, someExpression } from '../../../introspection/index.ts';
import { columnsIn } from './columns-in.ts';
import { headOf, isLong, keyOf, withoutThose } from './parts.ts';

const COMPUTATIONS = ['+', '-', '*', '/', '%', '/ exact', '% exact', '||', '|| text'];

/**
 * Whether two trees compute something from the same columns in two ways, which no law can decide. Parts that
 * both have in common, such as other conditions, are left out.
 */
export function areComputedApart(one: Expression, other: Expression): boolean {
  if ([one, other].some(isLong)) return false;
  const [left, right] = partsApart(one, other);
  if (left.length === 0 || right.length === 0) return false;
  return [...left, ...right].some((part) => someExpression(part, isComputed)) && namesIn(left) === namesIn(right);
}

type Apart = readonly [readonly Expression[], readonly Expression[]];

/** The smallest parts that only one of two trees has, down to single comparisons. */
function partsApart(one: Expression, other: Expression): Apart {
  if (keyOf(one) === keyOf(other)) return [[], []];
  if (!isPassage(one) || headOf(one) !== headOf(other)) return [[one], [other]];
  const [parts, others] = [operandsOf(one), operandsOf(other)];
  if (isJunction(one) || parts.length !== others.length) {
    const [left, right] = [withoutThose(parts, others), withoutThose(others, parts)];
    const [first, second] = [left[0], right[0]];
    const isPair = left.length === 1 && right.length === 1 && first !== undefined && second !== undefined;
    return isPair ? partsApart(first, second) : [left, right];
  }
  const apart = parts.map((part, place): Apart => partsApart(part, others[place] ?? part));
  return [apart.flatMap(([left]) => left), apart.flatMap(([, right]) => right)];
}

function isJunction(part: Expression): boolean {
  return part.node === 'operator' && (part.operator === 'and' || part.operator === 'or');
}

/** Nodes that only combine conditions and values, and compute nothing. */
function isPassage(part: Expression): boolean {
  return isJunction(part) || ['clause', 'case', 'row'].includes(part.node);
}

/** Computations with columns; constants are computed by the laws. Another function is another computation. */
function isComputed(part: Expression): boolean {
  const computes = part.node === 'cast' || isArithmetic(part);
  return computes && columnsIn(part).length > 0;
}

function isArithmetic(part: Expression): boolean {
  return part.node === 'operator' && COMPUTATIONS.includes(part.operator);
}

function namesIn(parts: readonly Expression[]): string {
  return [...new Set(parts.flatMap(columnsIn).map(({ name }) => name))].toSorted().join('\u0000');
}
