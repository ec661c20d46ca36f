import type { Expression } from '../../../introspection/index.ts';
import { columnsIn } from './columns-in.ts';
import { numberIn, type Value, valueFor, valueIn } from './condition-value.ts';
import { keyOf } from './parts.ts';
import { argumentsOf, conjunctsOf, isLiteral, operandsOfOperator } from './syntax.ts';

type Column = Extract<Expression, { readonly node: 'column' }>;

/** What is known about the rows that fulfil the conditions. */
export interface RowsKnown {
  /** Whether both sides store only numbers in the column, or only texts that are compared byte by byte. */
  sortOf(column: Column): 'numbers' | 'texts' | undefined;
  /** Whether the side with the conditions stores only whole numbers in the column. */
  isWhole(column: Column): boolean;
  /** Whether it refuses NULL in the column. */
  isSolid(column: Column): boolean;
}

/** The most values that are tried. */
const MOST_VALUES = 1000;

/**
 * Whether a condition is never false for a row for which no other condition is false: a check refuses only false, so NULL
 * passes. False if unknown.
 */
export function follows(goal: Expression, conditions: readonly Expression[], rows: RowsKnown): boolean {
  const parts = conjunctsOf(goal);
  if (parts.length > 1) return parts.every((part) => follows(part, conditions, rows));
  return followsAtOnce(goal, conditions, rows);
}

function followsAtOnce(goal: Expression, conditions: readonly Expression[], rows: RowsKnown): boolean {
  const key = keyOf(goal);
  if (conditions.some((condition) => keyOf(condition) === key)) return true;
  const either = operandsOfOperator(goal, 'or');
  if (either?.some((part) => conjunctsOf(part).every((each) => followsAtOnce(each, conditions, rows)))) return true;
  const [tested] = operandsOfOperator(goal, 'is not null') ?? [];
  if (tested?.node === 'column') return rows.isSolid(tested);
  return (
    followsFromOrder(goal, conditions) ||
    followsFromValues(goal, conditions, rows) ||
    followsFromLimits(goal, conditions, rows)
  );
}

/** The other comparisons that follow from one. */
const WEAKER: ReadonlyMap<string, readonly string[]> = new Map([
  ['<', ['<=', '<>']],
  ['>', ['>=', '<>']],
  ['=', ['<=', '>=']],
]);

/** `a < b` implies `a <= b`, for all values. */
function followsFromOrder(goal: Expression, conditions: readonly Expression[]): boolean {
  if (goal.node !== 'operator' || !isSteady(goal)) return false;
  const operands = keyOf(goal.operands);
  return conditions.some(
    (condition) =>
      condition.node === 'operator' &&
      WEAKER.get(condition.operator)?.includes(goal.operator) === true &&
      keyOf(condition.operands) === operands,
  );
}

/** Deterministic functions. */
const STEADY = ['length', 'octet_length', 'abs', 'lower', 'upper', 'trim', 'coalesce', 'round', 'floor'];

function isSteady(part: Expression): boolean {
  if (part.node === 'column' || part.node === 'literal') return true;
  if (part.node === 'call') return argumentsOf(part, ...STEADY)?.every(isSteady) ?? false;
  return part.node === 'operator' && part.operands.every(isSteady);
}

/** If the column can hold only a few values, each of them is tried. */
function followsFromValues(goal: Expression, conditions: readonly Expression[], rows: RowsKnown): boolean {
  const [column, ...others] = columnsIn(goal);
  if (column === undefined || others.some(({ name }) => name !== column.name)) return false;
  const values = valuesOf(column, conditions, rows);
  // Contradicting conditions imply nothing here.
  if (values === undefined || values.length === 0) return false;
  const tried: readonly Value[] = rows.isSolid(column) ? values : [...values, null];
  return tried.every((value) => {
    const answer = valueFor(goal, column, value);
    return answer === true || answer === null;
  });
}

function valuesOf(column: Column, conditions: readonly Expression[], rows: RowsKnown): readonly Value[] | undefined {
  const sort = rows.sortOf(column);
  if (sort === undefined) return undefined;
  for (const condition of conditions) {
    const [subject, ...listed] = operandsOfOperator(condition, '=', 'in') ?? [];
    if (subject === undefined || keyOf(subject) !== keyOf(column) || listed.length > MOST_VALUES) continue;
    const values = listed.map((each) => (isLiteral(each) ? valueIn(each) : undefined));
    if (values.every((value) => typeof value === (sort === 'texts' ? 'string' : 'number')))
      return values.filter((value) => conditions.every((each) => valueFor(each, column, value) !== false));
  }
  return rows.isWhole(column) ? wholeValues(limitsOf(column, conditions, rows)) : undefined;
}

function wholeValues({ least, most }: Limits): readonly number[] | undefined {
  if (!Number.isSafeInteger(least.at) || !Number.isSafeInteger(most.at) || most.at - least.at >= MOST_VALUES)
    return undefined;
  return Array.from({ length: Math.max(0, most.at - least.at + 1) }, (_, place) => least.at + place);
}

interface Limit {
  readonly at: number;
  /** Whether the limit itself is excluded. */
  readonly beyond: boolean;
}

interface Limits {
  readonly least: Limit;
  readonly most: Limit;
}

const NO_LIMITS: Limits = { least: { at: -Infinity, beyond: false }, most: { at: Infinity, beyond: false } };

function followsFromLimits(goal: Expression, conditions: readonly Expression[], rows: RowsKnown): boolean {
  const [subject, limit, ...others] = operandsOfOperator(goal, '<', '<=', '>', '>=', '<>') ?? [];
  if (goal.node !== 'operator' || subject === undefined || limit === undefined || others.length > 0) return false;
  if (goal.operator === '<>' && isLiteral(limit, 'string', '')) return isLonger(subject, conditions, rows);
  const at = isLiteral(limit) ? numberIn(limit) : undefined;
  if (at === undefined || !isNumber(subject, rows)) return false;
  const { least, most } = limitsOf(subject, conditions, rows);
  if (least.at > most.at) return false;
  const [isAbove, isBelow] = [
    least.at > at || (least.at === at && least.beyond),
    most.at < at || (most.at === at && most.beyond),
  ];
  switch (goal.operator) {
    case '>':
      return isAbove;
    case '>=':
      return least.at >= at;
    case '<':
      return isBelow;
    case '<=':
      return most.at <= at;
    default:
      return isAbove || isBelow;
  }
}

/** Whether a text is not empty. */
function isLonger(subject: Expression, conditions: readonly Expression[], rows: RowsKnown): boolean {
  if (subject.node !== 'column' || rows.sortOf(subject) !== 'texts') return false;
  const length: Expression = { node: 'call', name: 'length', operands: [subject] };
  const { least } = limitsOf(length, conditions, rows);
  return least.at > 0 || (least.at === 0 && least.beyond);
}

/** The range of the subject, by all conditions on it alone. */
function limitsOf(subject: Expression, conditions: readonly Expression[], rows: RowsKnown): Limits {
  const key = keyOf(subject);
  let { least, most } = NO_LIMITS;
  for (const condition of conditions) {
    const [about, limit, ...others] = operandsOfOperator(condition, '<', '<=', '>', '>=', '=') ?? [];
    const at = isLiteral(limit) ? numberIn(limit) : undefined;
    if (condition.node !== 'operator' || at === undefined || others.length > 0 || keyOf(about) !== key) continue;
    const beyond = condition.operator === '<' || condition.operator === '>';
    if (condition.operator !== '<' && condition.operator !== '<=' && isTighter(at - least.at, beyond))
      least = { at, beyond };
    if (condition.operator !== '>' && condition.operator !== '>=' && isTighter(most.at - at, beyond))
      most = { at, beyond };
  }
  if (!isWholeNumber(subject, rows)) return { least, most };
  return {
    least: { at: least.beyond ? Math.floor(least.at) + 1 : Math.ceil(least.at), beyond: false },
    most: { at: most.beyond ? Math.ceil(most.at) - 1 : Math.floor(most.at), beyond: false },
  };
}

function isTighter(difference: number, beyond: boolean): boolean {
  return difference > 0 || (difference === 0 && beyond);
}

function isNumber(subject: Expression, rows: RowsKnown): boolean {
  if (subject.node === 'column') return rows.sortOf(subject) === 'numbers';
  if (operandsOfOperator(subject, '+', '-', '*')?.every((each) => each.node === 'literal' || isNumber(each, rows)))
    return true;
  return isWholeNumber(subject, rows);
}

function isWholeNumber(subject: Expression, rows: RowsKnown): boolean {
  if (subject.node === 'column') return rows.isWhole(subject);
  const measured = argumentsOf(subject, 'length', 'octet_length');
  return measured?.length === 1 && measured.every((part) => part.node === 'column');
}
