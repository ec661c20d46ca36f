import type { Expression } from '../../../introspection/index.ts';
import type { Law } from '../rewrite.ts';
import { operandsOfOperator, operator } from '../syntax.ts';

/** A law of whole conditions, not of their parts: under NOT, or in the predicate of an index, it would be wrong. */
export const nullPasses: Law = {
  id: 'expression.null-passes',
  title: 'Checks that let NULL pass',
  says: 'x IS NULL OR before a condition of x changes nothing in a check.',
  why: 'A check refuses only what is false; a comparison with NULL is neither true nor false.',
};

/** The condition of a check without `x IS NULL` next to what is NULL anyway when x is; itself where there is none. */
export function withoutNullBranches(tree: Expression): Expression {
  const conditions = operandsOfOperator(tree, 'and');
  if (conditions !== undefined) {
    const plainer = conditions.map(withoutNullBranches);
    return plainer.every((part, place) => part === conditions[place]) ? tree : operator('and', ...plainer);
  }
  const branches = operandsOfOperator(tree, 'or');
  if (branches === undefined) return tree;
  const needed = branches.filter((branch) => {
    const [tested] = operandsOfOperator(branch, 'is null') ?? [];
    return tested === undefined || !branches.some((other) => other !== branch && isNullWith(other, tested));
  });
  const [only] = needed;
  if (only === undefined || needed.length === branches.length) return tree;
  return needed.length === 1 ? only : operator('or', ...needed);
}

const COMPARISONS = ['=', '<>', '<', '>', '<=', '>=', 'in', 'not in', 'like', 'not like', '~', '!~', 'ilike'];
const FUNCTIONS = ['length', 'lower', 'upper', 'trim', 'abs', 'substr', 'json_valid'];

/** Whether a condition is NULL, or never false, wherever the part is NULL. */
function isNullWith(condition: Expression, part: Expression): boolean {
  if (isSame(condition, part)) return true;
  if (condition.node === 'cast' || condition.node === 'collate') return isNullWith(condition.operands[0], part);
  if (condition.node === 'call')
    return isStrict(condition) && condition.operands.some((each) => isNullWith(each, part));
  if (condition.node !== 'operator') return false;
  const { operator: name, operands } = condition;
  if (name === 'and') return operands.every((each) => isNullWith(each, part));
  if (name === 'in' || name === 'not in') return operands[0] !== undefined && isNullWith(operands[0], part);
  const isComputed = ['+', '-', '*', '/', '%', '||', 'not'].includes(name);
  return (COMPARISONS.includes(name) || isComputed) && operands.some((each) => isNullWith(each, part));
}

function isStrict({ name, modifier }: Extract<Expression, { readonly node: 'call' }>): boolean {
  return modifier === undefined && FUNCTIONS.includes(name);
}

function isSame(one: Expression, other: Expression): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
