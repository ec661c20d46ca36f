import { compareText, type Expression, ownValue, someExpression } from '../../../../introspection/index.ts';
import type { ExpressionContext, Rewrite } from '../rewrite.ts';
import { isLiteral, operandsOfOperator, operator } from '../syntax.ts';
import { isTruth } from './booleans.ts';

const OPPOSITE: Readonly<Record<string, string>> = {
  '=': '<>',
  '<>': '=',
  '<': '>=',
  '>=': '<',
  '>': '<=',
  '<=': '>',
  in: 'not in',
  'not in': 'in',
  like: 'not like',
  'not like': 'like',
  ilike: 'not ilike',
  'not ilike': 'ilike',
  'nocase like': 'not nocase like',
  'not nocase like': 'nocase like',
  '~': '!~',
  '!~': '~',
  '~*': '!~*',
  '!~*': '~*',
  glob: 'not glob',
  'not glob': 'glob',
  between: 'not between',
  'not between': 'between',
  'is true': 'is not true',
  'is not true': 'is true',
  'is false': 'is not false',
  'is not false': 'is false',
  'is null': 'is not null',
  'is not null': 'is null',
  'is distinct from': 'is not distinct from',
  'is not distinct from': 'is distinct from',
};

const JUNCTIONS: Readonly<Record<string, string>> = { and: 'or', or: 'and' };

/** `NOT (x = y)` is `x <> y`, and `NOT (a AND b)` is `NOT a OR NOT b`. */
export const negation: Rewrite = {
  inExpressions: 'anywhere',
  inQueries: 'anywhere',
  id: 'expression.negation',
  title: 'Negations',
  says: 'NOT before a comparison and the opposite comparison accept the same rows.',
  why: 'Both give NULL for the same rows.',
  rewrite(part, context) {
    const [negated] = operandsOfOperator(part, 'not') ?? [];
    if (negated?.node !== 'operator') return undefined;
    const { operator: name, operands } = negated;
    if (name === 'not') return operands.find((inner) => isCondition(inner, context));
    const junction = ownValue(JUNCTIONS, name);
    if (junction !== undefined) return operator(junction, ...operands.map((each) => operator('not', each)));
    // A row of NULLs and others is neither NULL nor NOT NULL: https://www.postgresql.org/docs/current/functions-comparison.html.
    if (operands.some(({ node }) => node === 'row')) return undefined;
    const opposite = ownValue(OPPOSITE, name);
    return opposite === undefined ? undefined : operator(opposite, ...operands);
  },
};

/** If only its truth value counts, or if it is a boolean: `NOT NOT 5` is 1 in SQLite. */
function isCondition(part: Expression, context: ExpressionContext): boolean {
  return ['filter', 'check'].includes(context.use) || isTruth(part, context);
}

/** `x BETWEEN a AND b` is `x >= a AND x <= b`. */
export const between: Rewrite = {
  inExpressions: 'anywhere',
  inQueries: 'anywhere',
  id: 'expression.between',
  title: 'BETWEEN',
  says: 'BETWEEN is short for two comparisons.',
  why: 'An engine may print BETWEEN as the two comparisons.',
  rewrite(part) {
    const [subject, low, high] = operandsOfOperator(part, 'between', 'not between') ?? [];
    if (subject === undefined || low === undefined || high === undefined || part.node !== 'operator') return undefined;
    return part.operator === 'between'
      ? operator('and', operator('>=', subject, low), operator('<=', subject, high))
      : operator('or', operator('<', subject, low), operator('>', subject, high));
  },
};

const SAME = ['is', 'is not distinct from'];
const DISTINCT = ['is not', 'is distinct from'];

/** `IS DISTINCT FROM` and SQLite's `IS NOT` treat NULL as a value. */
export const distinctness: Rewrite = {
  inExpressions: 'anywhere',
  inQueries: 'anywhere',
  id: 'expression.distinctness',
  engines: ['sqlite', 'postgres'],
  title: 'Comparisons that treat NULL as a value',
  says: "SQLite's IS and IS NOT are PostgreSQL's IS NOT DISTINCT FROM and IS DISTINCT FROM.",
  why: 'Both treat NULL like any other value.',
  rewrite(part) {
    const [first, second] = operandsOfOperator(part, ...SAME, ...DISTINCT) ?? [];
    if (first === undefined || second === undefined || part.node !== 'operator') return undefined;
    const isSame = SAME.includes(part.operator);
    if (isLiteral(second, 'null')) return operator(isSame ? 'is null' : 'is not null', first);
    return operator(isSame ? 'is not distinct from' : 'is distinct from', first, second);
  },
};

const MIRRORED: Readonly<Record<string, string>> = {
  '=': '=',
  '<>': '<>',
  '<': '>',
  '>': '<',
  '<=': '>=',
  '>=': '<=',
  'is distinct from': 'is distinct from',
  'is not distinct from': 'is not distinct from',
};
const key = (part: Expression): string => JSON.stringify(part);

/** The order of conditions, and of the operands of a comparison, has no effect. */
export const order: Rewrite = {
  inExpressions: 'anywhere',
  inQueries: 'anywhere',
  id: 'expression.order',
  title: 'Order of conditions',
  says: 'The order of conditions joined by AND or OR, and of the two operands of a comparison, has no effect.',
  why: 'The same rows are accepted.',
  rewrite(part, context) {
    const joined = operandsOfOperator(part, 'and', 'or');
    if (joined !== undefined && part.node === 'operator') {
      const flat = joined.flatMap((operand) => operandsOfOperator(operand, part.operator) ?? [operand]);
      const kept = part.operator === 'and' ? withoutRepeats(flat) : flat;
      const [only, ...others] = kept.toSorted((a, b) => compareText(key(a), key(b)));
      return only !== undefined && others.length === 0
        ? only
        : operator(part.operator, ...(only ? [only] : []), ...others);
    }
    if (part.node !== 'operator' || part.operands.length !== 2) return undefined;
    const mirrored = ownValue(MIRRORED, part.operator);
    const [first, second] = part.operands;
    if (mirrored === undefined || first === undefined || second === undefined) return undefined;
    if (areCollated(first, second, context)) return undefined;
    return rank(first) > rank(second) ? operator(mirrored, second, first) : undefined;
  },
};

/** A repeated condition has no effect, unless it is volatile. */
function withoutRepeats(conditions: readonly Expression[]): readonly Expression[] {
  const said = new Set<string>();
  return conditions.filter((condition) => {
    const isRepeated = said.has(key(condition)) && !someExpression(condition, isNotLength);
    said.add(key(condition));
    return !isRepeated;
  });
}

function isNotLength(part: Expression): boolean {
  return part.node === 'call' && part.name !== 'length';
}

/** Of two collations SQLite takes that of the left side: https://sqlite.org/datatype3.html#collation. */
function areCollated(first: Expression, second: Expression, { isCollated }: ExpressionContext): boolean {
  const sides = [first, second];
  if (sides.every(({ node }) => node === 'collate')) return true;
  return (
    sides.every(({ node }) => node === 'column') &&
    sides.some((side) => side.node === 'column' && isCollated(side.name))
  );
}

/** Constants go to the right, and columns to the left. */
export function rank(part: Expression): string {
  return (part.node === 'literal' ? '2' : part.node === 'column' ? '0' : '1') + key(part);
}
