import { compareText, type Expression } from '../../../introspection/index.ts';
import type { Rewrite } from '../rewrite.ts';
import { isLiteral, operandsOfOperator, operator } from '../syntax.ts';

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
  between: 'not between',
  'not between': 'between',
  'is null': 'is not null',
  'is not null': 'is null',
  'is distinct from': 'is not distinct from',
  'is not distinct from': 'is distinct from',
};

/** `NOT (x = y)` is `x <> y`. */
export const negation: Rewrite = {
  id: 'expression.negation',
  title: 'Negations',
  says: 'NOT before a comparison and the opposite comparison accept the same rows.',
  why: 'Both give NULL for the same rows, so even missing values behave alike.',
  rewrite(part) {
    const [negated] = operandsOfOperator(part, 'not') ?? [];
    if (negated?.node !== 'operator') return undefined;
    if (negated.operator === 'not') return negated.operands[0];
    const opposite = OPPOSITE[negated.operator];
    return opposite === undefined ? undefined : operator(opposite, ...negated.operands);
  },
};

/** `x BETWEEN a AND b` is `x >= a AND x <= b`. */
export const between: Rewrite = {
  id: 'expression.between',
  title: 'BETWEEN',
  says: 'BETWEEN is short for two comparisons.',
  why: 'PostgreSQL prints BETWEEN as the two comparisons.',
  rewrite(part) {
    const [subject, low, high] = operandsOfOperator(part, 'between', 'not between') ?? [];
    if (subject === undefined || low === undefined || high === undefined || part.node !== 'operator') return undefined;
    return part.operator === 'between'
      ? operator('and', operator('>=', subject, low), operator('<=', subject, high))
      : operator('or', operator('<', subject, low), operator('>', subject, high));
  },
};

/** `IS DISTINCT FROM` and SQLite's `IS NOT` treat NULL as a value. */
export const distinctness: Rewrite = {
  id: 'expression.distinctness',
  title: 'Comparisons that know NULL',
  says: "SQLite's IS and IS NOT are PostgreSQL's IS NOT DISTINCT FROM and IS DISTINCT FROM.",
  why: 'Both take NULL for a value like any other.',
  rewrite(part) {
    const [first, second] = operandsOfOperator(part, 'is', 'is not') ?? [];
    if (first === undefined || second === undefined || part.node !== 'operator') return undefined;
    if (isLiteral(second, 'null')) return operator(part.operator === 'is' ? 'is null' : 'is not null', first);
    return operator(part.operator === 'is' ? 'is not distinct from' : 'is distinct from', first, second);
  },
};

const MIRRORED: Readonly<Record<string, string>> = { '=': '=', '<>': '<>', '<': '>', '>': '<', '<=': '>=', '>=': '<=' };
const key = (part: Expression): string => JSON.stringify(part);

/** The order in which conditions and the sides of a comparison are written means nothing. */
export const order: Rewrite = {
  id: 'expression.order',
  title: 'Order of conditions',
  says: 'The order of conditions joined by AND or OR, and of the two sides of a comparison, changes nothing.',
  why: 'The same rows are accepted.',
  rewrite(part) {
    const joined = operandsOfOperator(part, 'and', 'or');
    if (joined !== undefined && part.node === 'operator') {
      const flat = joined.flatMap((operand) => operandsOfOperator(operand, part.operator) ?? [operand]);
      return operator(part.operator, ...flat.toSorted((a, b) => compareText(key(a), key(b))));
    }
    if (part.node !== 'operator' || part.operands.length !== 2) return undefined;
    const mirrored = MIRRORED[part.operator];
    const [first, second] = part.operands;
    if (mirrored === undefined || first === undefined || second === undefined) return undefined;
    return rank(first) > rank(second) ? operator(mirrored, second, first) : undefined;
  },
};

/** Constants go to the right, and columns to the left. */
function rank(part: Expression): string {
  return (part.node === 'literal' ? '2' : part.node === 'column' ? '0' : '1') + key(part);
}
