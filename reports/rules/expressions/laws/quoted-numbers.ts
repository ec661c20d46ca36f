import type { Expression } from '../../../../introspection/index.ts';
import { NUMBERS } from '../number-families.ts';
import type { ExpressionContext, Rewrite } from '../rewrite.ts';
import { isLiteral, literal, operandsOfOperator, operator } from '../syntax.ts';

const COMPARISONS = [
  ...['=', '<>', '<', '>', '<=', '>=', 'in', 'not in', 'between', 'not between', '= any', '<> all'],
  ...['is', 'is not', 'is distinct from', 'is not distinct from'],
];
const NUMERAL = /^\s*[+-]?(\d+(\.\d*)?|\.\d+)\s*$/;

/** A quoted number that a column of numbers is compared with. https://sqlite.org/datatype3.html#comparison_expressions */
export const quotedNumber: Rewrite = {
  inExpressions: 'anywhere',
  id: 'expression.quoted-number',
  title: 'Quoted numbers in a comparison',
  says: "price > '0' is price > 0 if the column holds numbers.",
  why: 'The constant gets the type of the column, or its affinity where types are hints.',
  rewrite(part, context) {
    const operands = operandsOfOperator(part, ...COMPARISONS);
    if (operands === undefined || part.node !== 'operator') return undefined;
    if (!operands.some((each) => isNumberColumn(each, context))) return undefined;
    if (!operands.every((each) => each.node === 'literal' || isNumberColumn(each, context))) return undefined;
    return operands.some(isQuoted) ? operator(part.operator, ...operands.map(unquoted)) : undefined;
  },
};

/** Whether both sides keep numbers there. */
function isNumberColumn(part: Expression, { familiesOf }: ExpressionContext): boolean {
  if (part.node !== 'column') return false;
  const families = familiesOf(part.name);
  return families.size > 0 && [...families].every((family) => NUMBERS.includes(family));
}

function isQuoted(part: Expression): boolean {
  return isLiteral(part, 'string') && NUMERAL.test(part.value);
}

function unquoted(part: Expression): Expression {
  return isLiteral(part, 'string') && NUMERAL.test(part.value) ? literal('number', part.value.trim()) : part;
}
