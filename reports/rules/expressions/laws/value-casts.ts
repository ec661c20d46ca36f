import type { Expression } from '../../../../introspection/index.ts';
import { NUMBERS } from '../number-families.ts';
import type { ExpressionContext, Rewrite } from '../rewrite.ts';
import { isLiteral, type Literal, literal } from '../syntax.ts';
import { isTruth } from './booleans.ts';
import { cast } from './casts.ts';

const TEXT = /^(text|character varying|varchar|bpchar|name|citext)$/i;
const TEXTS = /^(text|character varying|varchar)\[\]$/i;
const WHOLE = /^(smallint|integer|int|bigint|int2|int4|int8)$/i;
/** Wide enough for every number that an engine computes, as `real` is not. */
const FRACTION = /^(numeric|decimal|double precision|float8)$/i;
const BOOLEAN = /^bool(ean)?$/i;
const NUMERAL = /^\s*[+-]?(\d+(\.\d*)?|\.\d+)\s*$/;

const TEXT_CALLS = ['lower', 'upper', 'trim', 'btrim', 'ltrim', 'rtrim', 'substr', 'replace'];
const NUMBER_CALLS = ['count', 'length', 'row_number', 'rank', 'dense_rank', 'sum', 'avg', 'abs'];
/** What gives one of its arguments. */
const CHOICES = ['coalesce', 'min', 'max', 'least', 'greatest'];
/** What is said of a cast in an expression is said of one in a query as well. */
const { inExpressions: _, ...about } = cast;

const ARITHMETIC = ['+', '-', '*', '/', '/ exact', '%', '% exact'];

/** A cast in a query that cannot change the value: nothing is cut off, padded or rounded. */
export const valueCast: Rewrite = {
  ...about,
  inQueries: 'across engines',
  rewrite(part, context) {
    if (part.node !== 'cast') return undefined;
    const [operand] = part.operands;
    if (keepsValue(operand, part.type, context)) return asNumber(operand, part.type);
    return TEXT.test(part.type) && isWholeColumn(operand, context) ? { ...part, type: 'text' } : undefined;
  },
};

/** The same within one engine, where the type of what is selected counts, but not that of what is only compared. */
export const comparedCast: Rewrite = {
  ...about,
  inQueries: 'within one engine',
  rewrite: (part, context) => (context.use === 'compared' ? valueCast.rewrite(part, context) : undefined),
};

/** The cast to text of what is text, which some versions of PostgreSQL write down and others leave to be seen. */
export const textCast: Rewrite = {
  ...about,
  inQueries: 'within one engine',
  rewrite(part, { familiesOf }) {
    if (part.node !== 'cast') return undefined;
    const [operand] = part.operands;
    if (operand.node === 'array') return TEXTS.test(part.type) ? operand : undefined;
    if (!TEXT.test(part.type)) return undefined;
    if (operand.node === 'literal') return operand.of === 'string' ? operand : undefined;
    if (operand.node !== 'column' || part.type !== 'text') return undefined;
    const families = familiesOf(operand.name);
    return families.size === 1 && families.has('text') ? operand : undefined;
  },
};

function keepsValue(operand: Expression, type: string, context: ExpressionContext): boolean {
  if (operand.node === 'literal') return literalKeepsValue(operand, type);
  if (operand.node === 'array') return type.endsWith('[]');
  const families = operand.node === 'column' ? context.familiesOf(operand.name) : undefined;
  if (TEXT.test(type)) {
    if (operand.node === 'operator') return operand.operator === '||';
    return families?.has('text') ?? (operand.node === 'call' && TEXT_CALLS.includes(operand.name));
  }
  if (WHOLE.test(type)) {
    if (!context.oneEngine && isTruth(operand, context)) return true;
    return isWholeColumn(operand, context) || (operand.node === 'call' && operand.name === 'count');
  }
  return FRACTION.test(type) && isNumeric(operand, context);
}

function isNumeric(operand: Expression, context: ExpressionContext): boolean {
  switch (operand.node) {
    case 'literal':
      return operand.of === 'number';
    case 'column':
      return [...context.familiesOf(operand.name)].some((family) => NUMBERS.includes(family));
    case 'operator':
      return ARITHMETIC.includes(operand.operator);
    case 'call':
      if (NUMBER_CALLS.includes(operand.name)) return true;
      return CHOICES.includes(operand.name) && operand.operands.every((part) => isNumeric(part, context));
    case 'cast':
    case 'collate':
    case 'case':
    case 'array':
    case 'row':
    case 'clause':
    case 'opaque':
      return false;
  }
}

function literalKeepsValue({ of, value }: Literal, type: string): boolean {
  switch (of) {
    case 'null':
      return true;
    case 'string':
      return keepsText(value, type);
    case 'number':
      return FRACTION.test(type) || (WHOLE.test(type) && /^-?\d+$/.test(value));
    case 'boolean':
      return BOOLEAN.test(type);
    case 'bytes':
      return false;
  }
}

function isWholeColumn(operand: Expression, { familiesOf }: ExpressionContext): boolean {
  if (operand.node !== 'column') return false;
  const families = familiesOf(operand.name);
  return families.size > 0 && [...families].every((family) => family === 'integer');
}

/** The value of a string is the same in most types; a date or time may be brought to another form. */
function keepsText(value: string, type: string): boolean {
  if (WHOLE.test(type)) return /^\s*[+-]?\d+\s*$/.test(value);
  if (FRACTION.test(type)) return NUMERAL.test(value);
  const length = /^(?:character varying|varchar)\((\d+)\)$/i.exec(type)?.[1];
  if (length !== undefined) return value.length <= Number(length);
  return !/^(bytea|date|time|boolean|bool)$|\(/i.test(type);
}

function asNumber(operand: Expression, type: string): Expression {
  const isNumber = isLiteral(operand, 'string') && (WHOLE.test(type) || FRACTION.test(type));
  return isNumber ? literal('number', operand.value.trim()) : operand;
}
