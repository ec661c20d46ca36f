import { type Expression, isClause } from '../../../../introspection/index.ts';
import type { ExpressionContext, Rewrite } from '../rewrite.ts';
import { argumentsOf, boolean, isLiteral, literal, operandsOfOperator, operator } from '../syntax.ts';

/** `active = 1`, `active = true` and `active` are one condition wherever they stand; with IS TRUE it depends on where. */
export const truth: Rewrite = {
  inExpressions: 'anywhere',
  inQueries: 'anywhere',
  id: 'expression.truth',
  title: 'Conditions on flags',
  says: 'active = 1, active = true and active accept the same rows if the column holds only 0 and 1.',
  why: 'An engine without booleans stores 0 and 1 instead. One with booleans compares nothing else with true.',
  rewrite(part, context) {
    if (part.node !== 'operator') return conditionNumber(part, context) ?? flagChoice(part, context);
    const [tested] = operandsOfOperator(part, ...TESTS) ?? [];
    if (tested !== undefined) return withoutTest(part.operator, tested, context);
    const listed = flagList(part, context);
    if (listed !== undefined) return listed;
    const [first, second] = operandsOfOperator(part, '=', '<>', ...DISTINCTIONS) ?? [];
    if (first === undefined || second === undefined) return undefined;
    const [flag, constant] = first.node === 'literal' ? [second, first] : [first, second];
    const value = truthOf(constant, context);
    const isBoolean = context.isTyped && isLiteral(constant, 'boolean');
    if (value === undefined || !(isBoolean || isTruth(flag, context))) return undefined;
    const isAffirmed = part.operator === '=' || part.operator === 'is not distinct from';
    if (DISTINCTIONS.includes(part.operator)) return operator(`is ${isAffirmed ? '' : 'not '}${value}`, flag);
    return value === isAffirmed ? flag : operator('not', flag);
  },
};

const TESTS = ['is true', 'is not true', 'is false', 'is not false'];
const DISTINCTIONS = ['is distinct from', 'is not distinct from'];

/**
 * NULL counts as false in a filter and as true in a check, so there an explicit test for it has no effect. Elsewhere
 * it matters, unless NULL is impossible.
 */
function withoutTest(test: string, tested: Expression, context: ExpressionContext): Expression | undefined {
  const { use, isSolid } = context;
  const isNegative = test.includes('not');
  const isNeverNull = tested.node === 'column' && isTruth(tested, context) && isSolid(tested);
  if (use !== (isNegative ? 'check' : 'filter') && !isNeverNull) return undefined;
  return test.endsWith('true') === isNegative ? operator('not', tested) : tested;
}

/** `active IN (0, 1)`. */
function flagList(part: Expression, context: ExpressionContext): Expression | undefined {
  const [subject, ...values] = operandsOfOperator(part, 'in', 'not in') ?? [];
  if (part.node !== 'operator' || subject === undefined || !isFlag(subject, context)) return undefined;
  const truths = values.map((value) => truthOf(value, context)).filter((value) => value !== undefined);
  return truths.length < values.length ? undefined : operator(part.operator, subject, ...truths.map(boolean));
}

/** A number in place of a condition, as in `ELSE 1`. */
function conditionNumber(part: Expression, { use }: ExpressionContext): Expression | undefined {
  if (!isLiteral(part, 'number') || (use !== 'filter' && use !== 'check')) return undefined;
  return /^[01]$/.test(part.value) ? boolean(part.value === '1') : undefined;
}

/** `coalesce(active, 0)` is a flag as well. */
function flagChoice(part: Expression, context: ExpressionContext): Expression | undefined {
  const choices = argumentsOf(part, 'coalesce');
  if (part.node !== 'call' || !choices?.some((choice) => isFlag(choice, context))) return undefined;
  const operands = choices.map((choice) => {
    const value = truthOf(choice, context);
    return value === undefined ? choice : boolean(value);
  });
  return { ...part, operands };
}

/** A constant kept in a boolean column. */
export const flagValue: Rewrite = {
  inExpressions: 'anywhere',
  id: 'expression.flag-value',
  title: 'Constants of flags',
  says: '0 and false, 1 and true are the same value of a flag.',
  why: 'An engine without booleans stores 0 and 1 instead.',
  rewrite(part, context) {
    if (!context.target.has('boolean') || part.node !== 'literal' || part.of === 'boolean') return undefined;
    if (isWordInNumber(part, context)) return undefined;
    const value = truthOf(part, context);
    return value === undefined ? undefined : boolean(value);
  },
};

/** `'false'` in a column that SQLite declares as a number is a text there, neither 0 nor false. */
function isWordInNumber(part: Expression, { target }: ExpressionContext): boolean {
  return target.size > 1 && isLiteral(part, 'string') && /^(true|false)$/i.test(part.value);
}

/** SQLite reads TRUE and FALSE as other words for 1 and 0, in a column of any type. */
export const flagNumber: Rewrite = {
  inExpressions: 'anywhere',
  inQueries: 'anywhere',
  id: 'expression.flag-number',
  title: 'TRUE and FALSE for numbers',
  says: 'TRUE is 1 and FALSE is 0 if the column is not a boolean.',
  why: 'An engine without booleans reads TRUE as 1. One with booleans accepts it only for them.',
  rewrite(part, { target, familiesOf }) {
    if (part.node === 'literal') return target.size > 0 && !target.has('boolean') ? numberOf(part) : undefined;
    const [first, second] = operandsOfOperator(part, '=', '<>') ?? [];
    if (first?.node !== 'column' || second === undefined || part.node !== 'operator') return undefined;
    const families = familiesOf(first.name);
    const number = families.size > 0 && !families.has('boolean') ? numberOf(second) : undefined;
    return number && operator(part.operator, first, number);
  },
};

function numberOf(part: Expression): Expression | undefined {
  return isLiteral(part, 'boolean') ? literal('number', part.value === 'true' ? '1' : '0') : undefined;
}

function isFlag(part: Expression, { familiesOf }: ExpressionContext): boolean {
  return part.node === 'column' && familiesOf(part.name).has('boolean');
}

const CONDITIONS = new Set([
  ...['=', '<>', '<', '>', '<=', '>=', 'in', 'not in', 'between', 'not between', 'and', 'or', 'not', ...TESTS],
  ...['is null', 'is not null', ...DISTINCTIONS],
]);

/** Whether it is only true, false or NULL; SQLite uses 1 and 0. */
export function isTruth(part: Expression, context: ExpressionContext): boolean {
  if (isClause(part, 'exists') || isFlag(part, context)) return true;
  if (part.node === 'operator') return CONDITIONS.has(part.operator);
  const choices = argumentsOf(part, 'coalesce');
  if (choices === undefined || !choices.some((choice) => isTruth(choice, context))) return false;
  return choices.every((choice) => isTruth(choice, context) || isLiteral(choice, 'boolean'));
}

/** Words for booleans are PostgreSQL's; in SQLite they are ordinary texts. */
function truthOf(part: Expression, { oneEngine }: ExpressionContext): boolean | undefined {
  if (!isLiteral(part) || part.of === 'null' || part.of === 'bytes') return undefined;
  if (oneEngine && part.of === 'string') return undefined;
  const word = part.value.toLowerCase();
  if (['1', 'true', 't'].includes(word)) return true;
  if (['0', 'false', 'f'].includes(word)) return false;
  return undefined;
}
