import type { Expression } from '../../../../introspection/index.ts';
import type { Rewrite } from '../rewrite.ts';
import { argumentsOf, isLiteral, operandsOfOperator, operator } from '../syntax.ts';

/** In a check, `x IS NULL OR` has no effect before a condition that is never false if x is NULL. */
export const nullPasses: Rewrite = {
  inExpressions: 'anywhere',
  inQueries: 'anywhere',
  id: 'expression.null-passes',
  title: 'Checks that let NULL pass',
  says: 'x IS NULL OR before a condition on x has no effect in a check.',
  why: 'A check refuses only false; a comparison with NULL is neither true nor false.',
  rewrite(part, { use }) {
    if (use !== 'check') return undefined;
    const [chosen, fallback, ...others] = argumentsOf(part, 'coalesce') ?? [];
    if (chosen !== undefined && isLiteral(fallback, 'boolean', 'true') && others.length === 0) return chosen;
    return withoutTests(part, 'or', 'is null');
  },
};

/** In a filter, `x IS NOT NULL AND` has no effect before a condition that is never true if x is NULL. */
export const nullFails: Rewrite = {
  inExpressions: 'anywhere',
  inQueries: 'anywhere',
  id: 'expression.null-fails',
  title: 'Conditions that exclude NULL anyway',
  says: 'x IS NOT NULL AND before a condition on x has no effect where rows are selected.',
  why: 'Only rows for which the condition is true are selected; a comparison with NULL is neither true nor false.',
  rewrite(part, { use }) {
    if (use !== 'filter') return undefined;
    const [chosen, fallback, ...others] = argumentsOf(part, 'coalesce') ?? [];
    if (chosen !== undefined && isLiteral(fallback, 'boolean', 'false') && others.length === 0) return chosen;
    return withoutTests(part, 'and', 'is not null');
  },
};

/** The conditions without NULL tests of operands that make another condition NULL. */
function withoutTests(part: Expression, junction: string, test: string): Expression | undefined {
  const conditions = operandsOfOperator(part, junction);
  if (conditions === undefined) return undefined;
  const needed = conditions.filter((condition) => {
    const [tested] = operandsOfOperator(condition, test) ?? [];
    return tested === undefined || !conditions.some((other) => other !== condition && isNullWith(other, tested));
  });
  const [only] = needed;
  if (only === undefined || needed.length === conditions.length) return undefined;
  return needed.length === 1 ? only : operator(junction, ...needed);
}

const COMPARISONS = ['=', '<>', '<', '>', '<=', '>=', 'in', 'not in', '~', '!~', '~*', '!~*'];
const PATTERNS = ['like', 'not like', 'ilike', 'not ilike', 'nocase like', 'not nocase like'];
/** Not `||`: an array takes NULL for an element. */
const COMPUTATIONS = ['+', '-', '*', '/', '%', '/ exact', '% exact', 'not'];
const STRICT = new Set([...COMPARISONS, ...PATTERNS, ...COMPUTATIONS]);
const FUNCTIONS = ['length', 'lower', 'upper', 'trim', 'abs', 'substr', 'json_valid'];

/** Whether a condition is NULL whenever the part is NULL. */
function isNullWith(condition: Expression, part: Expression): boolean {
  if (isSame(condition, part)) return true;
  if (condition.node === 'cast' || condition.node === 'collate') return isNullWith(condition.operands[0], part);
  if (condition.node === 'call')
    return isStrict(condition) && condition.operands.some((each) => isNullWith(each, part));
  if (condition.node !== 'operator') return false;
  const { operator: name, operands } = condition;
  if (name === 'and' || name === 'or') return operands.every((each) => isNullWith(each, part));
  if (name === 'in' || name === 'not in') return isNullInList(operands, part);
  return STRICT.has(name) && operands.some((each) => isNullWith(each, part));
}

/** An empty list is never tested: `NULL IN ()` is false. */
function isNullInList([subject, ...values]: readonly Expression[], part: Expression): boolean {
  return subject !== undefined && values.some(({ node }) => node === 'literal') && isNullWith(subject, part);
}

function isStrict({ name, modifier }: Extract<Expression, { readonly node: 'call' }>): boolean {
  return modifier === undefined && FUNCTIONS.includes(name);
}

function isSame(one: Expression, other: Expression): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
