import { type Expression, ownValue } from '../../../../introspection/index.ts';
import { NUMBERS } from '../number-families.ts';
import type { ExpressionContext, Rewrite } from '../rewrite.ts';
import { isLiteral, literal, operandsOfOperator, operator, text } from '../syntax.ts';
import { rank } from './logic.ts';

const SUMS = ['+', '*', '-', '/', '%', '/ exact', '% exact'];
const MOST = 2 ** 31 - 1;

/** Two numbers only: with three of them, the order decides what is rounded and what overflows. */
export const operandOrder: Rewrite = {
  inExpressions: 'anywhere',
  inQueries: 'anywhere',
  id: 'expression.operand-order',
  title: 'Order of summands and factors',
  says: 'a + b is b + a, and a * b is b * a.',
  why: 'A sum or product of two numbers does not depend on their order.',
  rewrite(part, context) {
    const [first, second] = operandsOfOperator(part, '+', '*') ?? [];
    if (part.node !== 'operator' || first === undefined || second === undefined || part.operands.length > 2)
      return undefined;
    // PostgreSQL joins two paths by +, in their order; no other value than a number meets a number like that.
    if (!isNumber(first, context) && !isNumber(second, context)) return undefined;
    return rank(first) > rank(second) ? operator(part.operator, second, first) : undefined;
  },
};

function isNumber(part: Expression, context: ExpressionContext): boolean {
  if (part.node === 'column') {
    const families = [...context.familiesOf(part.name)];
    return families.length > 0 && families.every((family) => NUMBERS.includes(family));
  }
  if (isLiteral(part, 'number')) return true;
  return operandsOfOperator(part, ...SUMS)?.some((operand) => isNumber(operand, context)) ?? false;
}

const FOLDS: Readonly<Record<string, (a: number, b: number) => number>> = {
  '+': (a, b) => a + b,
  '-': (a, b) => a - b,
  '*': (a, b) => a * b,
};

/** Only whole numbers of 32 bits, which both engines compute alike. */
export const constantFold: Rewrite = {
  inExpressions: 'anywhere',
  inQueries: 'anywhere',
  id: 'expression.constant-fold',
  title: 'Constants that are computed',
  says: "60 * 60 is 3600, and 'a' || 'b' is 'ab'.",
  why: 'The result is the same at any time.',
  rewrite(part) {
    if (part.node !== 'operator' || part.operands.length !== 2) return undefined;
    const [first, second] = part.operands;
    if (part.operator === '|| text')
      return isLiteral(first, 'string') && isLiteral(second, 'string') ? text(first.value + second.value) : undefined;
    const fold = ownValue(FOLDS, part.operator);
    const [a, b] = [wholeOf(first), wholeOf(second)];
    if (fold === undefined || a === undefined || b === undefined) return undefined;
    const result = fold(a, b);
    return Math.abs(result) > MOST ? undefined : literal('number', String(result));
  },
};

/** Only where the type of the engine bounds the result: SQLite goes on in floating point, where the order of rounding shows. */
export const constantChain: Rewrite = {
  inExpressions: 'anywhere',
  inQueries: 'anywhere',
  id: 'expression.constant-chain',
  title: 'Constants one after the other',
  says: 'a * 60 * 60 is a * 3600, and a + 1 + 2 is a + 3, of whole numbers.',
  why: 'The same numbers are refused as too large in both forms, because no constant is negative.',
  rewrite(part, context) {
    if (context.oneEngine && !context.isTyped) return undefined;
    const [inner, second] = operandsOfOperator(part, '+', '*') ?? [];
    if (part.node !== 'operator' || part.operands.length !== 2 || inner?.node !== 'operator') return undefined;
    const [subject, first] = inner.operator === part.operator && inner.operands.length === 2 ? inner.operands : [];
    const [a, b] = [wholeOf(first), wholeOf(second)];
    if (subject === undefined || a === undefined || b === undefined || a < 1 || b < 1) return undefined;
    const result = part.operator === '*' ? a * b : a + b;
    return result <= MOST && isWhole(subject, context)
      ? operator(part.operator, subject, literal('number', String(result)))
      : undefined;
  },
};

/** Computed of whole numbers alone, so that nothing is rounded. */
function isWhole(part: Expression, context: ExpressionContext): boolean {
  if (part.node === 'column') return [...context.familiesOf(part.name)].join() === 'integer';
  if (part.node === 'literal') return wholeOf(part) !== undefined;
  return operandsOfOperator(part, '+', '-', '*')?.every((each) => isWhole(each, context)) ?? false;
}

function wholeOf(part: Expression | undefined): number | undefined {
  if (!isLiteral(part, 'number') || !/^-?\d{1,10}$/.test(part.value)) return undefined;
  const value = Number(part.value);
  return Math.abs(value) > MOST ? undefined : value;
}
