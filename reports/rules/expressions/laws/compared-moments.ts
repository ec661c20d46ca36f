import type { Expression, TypeFamily } from '../../../../introspection/index.ts';
import type { Rewrite } from '../rewrite.ts';
import { argumentsOf, isLiteral, operandsOfOperator, operator, text } from '../syntax.ts';
import { plainMoment } from './values.ts';

const COMPARISONS = ['=', '<>', '<', '>', '<=', '>=', 'in', 'not in', 'is distinct from', 'is not distinct from'];
const DATE = /^\d{4}-\d\d-\d\d$/;

/** A constant that a column of dates or moments is compared with. */
export const comparedMoment: Rewrite = {
  inExpressions: 'anywhere',
  inQueries: 'across engines',
  id: 'expression.compared-moment',
  title: 'Dates and moments in a comparison',
  says: 'The column is compared with the same date or moment.',
  why: 'One side may print the constant in full, with its type, and the other as it was typed.',
  rewrite(part, { oneEngine, familiesOf }) {
    const operands = oneEngine ? undefined : operandsOfOperator(part, ...COMPARISONS);
    if (operands === undefined || part.node !== 'operator') return undefined;
    const families = operands.flatMap((each) => {
      if (argumentsOf(each, 'date', 'today') !== undefined) return ['date'];
      return each.node === 'column' ? [...familiesOf(each.name)] : [];
    });
    const family = (['timestamp', 'date'] as const).find((each) => families.includes(each));
    if (family === undefined) return undefined;
    const startsDay = isFromStart(part.operator, operands);
    return operator(part.operator, ...operands.map((each) => plainConstant(each, family, startsDay) ?? each));
  },
};

/** `at >= '2024-01-01'` means the start of the day to both; by its text, that start is already later than the date alone. */
function isFromStart(comparison: string, [first]: readonly Expression[]): boolean {
  return (first?.node === 'column' ? ['>=', '<'] : ['<=', '>']).includes(comparison);
}

function plainConstant(part: Expression, family: TypeFamily, startsDay: boolean): Expression | undefined {
  const constant = part.node === 'cast' && /^(date|timestamp|timestamptz)\b/i.test(part.type) ? part.operands[0] : part;
  if (!isLiteral(constant, 'string')) return undefined;
  const { value } = constant;
  if (family === 'date') return DATE.test(value) ? text(value) : undefined;
  const moment = plainMoment(value) ?? (startsDay && DATE.test(value) ? `${value} 00:00:00` : undefined);
  return moment === undefined ? undefined : text(moment);
}
