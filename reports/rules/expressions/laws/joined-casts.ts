import type { Expression, TypeFamily } from '../../../../introspection/index.ts';
import type { ExpressionContext, Rewrite } from '../rewrite.ts';
import { isLiteral, operandsOfOperator, operator } from '../syntax.ts';

const TEXT = /^(text|character varying|varchar)$/i;
/** Arrays and documents have their own concatenation. */
const SINGLE: readonly TypeFamily[] = ['integer', 'decimal', 'float', 'boolean', 'date', 'time', 'timestamp', 'uuid'];

/** What is joined to a text becomes a text: https://www.postgresql.org/docs/current/functions-string.html. */
export const joinedCast: Rewrite = {
  inExpressions: 'anywhere',
  inQueries: 'anywhere',
  id: 'expression.joined-cast',
  title: 'Casts of values that are joined to a text',
  says: "'n' || x and 'n' || CAST(x AS TEXT) give the same text.",
  why: 'Both engines convert a value to text when it is joined to a text.',
  rewrite(part, context) {
    const operands = operandsOfOperator(part, '||');
    if (operands === undefined || !operands.some((each) => isText(each, context))) return undefined;
    return operator(
      '||',
      ...operands.map((each, place) =>
        operands.some((other, at) => at !== place && isText(other, context)) ? withoutCast(each, context) : each,
      ),
    );
  },
};

function withoutCast(part: Expression, { familiesOf }: ExpressionContext): Expression {
  let value = part;
  while (value.node === 'cast' && TEXT.test(value.type)) [value] = value.operands;
  if (value.node !== 'column') return part;
  const families = [...familiesOf(value.name)];
  return families.length > 0 && families.every((family) => SINGLE.includes(family)) ? value : part;
}

function isText(part: Expression, context: ExpressionContext): boolean {
  if (part.node === 'cast') return TEXT.test(part.type);
  if (part.node === 'column') return [...context.familiesOf(part.name)].join() === 'text';
  return isLiteral(part, 'string') || (operandsOfOperator(part, '||')?.some((each) => isText(each, context)) ?? false);
}
