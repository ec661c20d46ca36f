import type { Expression, TypeFamily } from '../../../../introspection/index.ts';
import type { ExpressionContext, Rewrite } from '../rewrite.ts';
import { argumentsOf, call, type Literal, literal } from '../syntax.ts';
import { isTruth } from './booleans.ts';

const TEXT = /^(text|character varying|varchar|character|char|bpchar|name|citext|clob)\b(?!.*\[)/i;
/** Text types that store every text unchanged and distinguish case. */
const WHOLE_TEXT = /^(text|character varying|varchar|bpchar|clob)$/i;
const WHOLE_NUMBER = /^(smallint|integer|int|bigint|int2|int4|int8)$/i;
const NUMBER = /^(numeric|decimal|real|double precision|float\d?)$/i;
const BOOLEAN = /^bool(ean)?$/i;
const NUMERAL = /^\s*[+-]?(\d+(\.\d*)?|\.\d+)(e[+-]?\d+)?\s*$/i;
const WHOLE_NUMERAL = /^\s*[+-]?\d+(\.0*)?\s*$/;

/** A cast to the type that the operand has anyway. */
export const cast: Rewrite = {
  inExpressions: 'anywhere',
  id: 'expression.cast',
  title: 'Casts that change nothing',
  says: "One side writes the type after a constant, as in 'new'::text; the value is the same.",
  why: 'One engine prints every expression with the casts it resolved; another keeps what was typed.',
  rewrite(part, context) {
    const moments = argumentsOf(part, 'overlaps');
    if (moments !== undefined) return call('overlaps', ...moments.map((each) => dateOf(each, context) ?? each));
    if (part.node !== 'cast') return undefined;
    const [operand] = part.operands;
    if (operand.node === 'literal') return castLiteral(operand, part.type);
    if (operand.node === 'array')
      return /\[\]$|^"?char"?/.test(part.type) || TEXT.test(part.type) ? operand : undefined;
    return keepsValue(operand, part.type, context) ? operand : undefined;
  },
};

/** OVERLAPS converts dates to timestamps; up to version 13 PostgreSQL prints the casts. */
function dateOf(part: Expression, context: ExpressionContext): Expression | undefined {
  if (part.node !== 'cast' || !/^(timestamptz|timestamp with time zone)$/i.test(part.type)) return undefined;
  const [operand] = part.operands;
  return operand.node === 'column' && hasFamily(operand.name, ['date'], context, 'only') ? operand : undefined;
}

function keepsValue(operand: Expression, type: string, context: ExpressionContext): boolean {
  if (WHOLE_TEXT.test(type)) return isTextual(operand, context);
  if (WHOLE_NUMBER.test(type)) return isWhole(operand, context) || isCounted(operand, context);
  return NUMBER.test(type) && isNumeric(operand, context);
}

/** In SQLite every boolean is a number; in PostgreSQL only after a cast. */
function isCounted(operand: Expression, context: ExpressionContext): boolean {
  return !context.oneEngine && isTruth(operand, context);
}

function castLiteral(operand: Literal, type: string): Expression | undefined {
  if (operand.of === 'null') return operand;
  if (TEXT.test(type)) return operand.of !== 'number' && fits(operand.value, type) ? operand : undefined;
  if (WHOLE_NUMBER.test(type)) return WHOLE_NUMERAL.test(operand.value) ? numberOf(operand) : undefined;
  if (NUMBER.test(type)) return isKept(operand.value, type) ? numberOf(operand) : undefined;
  if (BOOLEAN.test(type)) return booleanOf(operand);
  return operand.of === 'string' && !/^bytea$/i.test(type) && !isRelative(operand.value, type) ? operand : undefined;
}

function numberOf({ value }: Literal): Expression {
  return literal('number', value.trim());
}

/** Whether the number has no more digits than the type can hold: 0.1 of 32 bits is not 0.1. */
function isKept(numeral: string, type: string): boolean {
  const isShort = /^(real|float4)$/i.test(type);
  return NUMERAL.test(numeral) && (!isShort || Math.fround(Number(numeral)) === Number(numeral));
}

/** Whether nothing is cut off. */
function fits(value: string, type: string): boolean {
  const length = /\((\d+)\)/.exec(type)?.[1] ?? (/^char(acter)?$/i.test(type) ? '1' : undefined);
  return length === undefined || [...value].length <= Number(length);
}

/** `'now'::date` is another day tomorrow; `'2024-01-31'::date` is not. */
function isRelative(value: string, type: string): boolean {
  return /^(date|time)\b/i.test(type) && !/^\s*\d/.test(value);
}

function booleanOf(operand: Literal): Expression | undefined {
  if (operand.of === 'boolean') return operand;
  const word = operand.value.toLowerCase();
  if (['t', 'true', 'yes', 'y', 'on', '1'].includes(word)) return literal('boolean', 'true');
  if (['f', 'false', 'no', 'n', 'off', '0'].includes(word)) return literal('boolean', 'false');
  return undefined;
}

function isTextual(part: Expression, { familiesOf }: ExpressionContext): boolean {
  if (part.node === 'call') return ['lower', 'upper', 'trim', 'btrim', 'coalesce', 'substr'].includes(part.name);
  return part.node === 'column' && familiesOf(part.name).has('text');
}

function isWhole(part: Expression, context: ExpressionContext): boolean {
  const inside = (each: Expression): boolean => isWhole(each, context);
  switch (part.node) {
    case 'literal':
      return part.of === 'number' && WHOLE_NUMERAL.test(part.value);
    case 'column':
      return hasFamily(part.name, ['integer'], context, 'only');
    case 'call':
      if (part.name === 'coalesce') return part.operands.every(inside);
      return ['epoch', 'length', 'floor', 'round', 'trunc'].includes(part.name) && part.operands.length < 2;
    case 'operator':
      return ['*', '+', '-', '/', '%'].includes(part.operator) && part.operands.every(inside);
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

function isNumeric(part: Expression, context: ExpressionContext): boolean {
  if (part.node === 'call')
    return ['epoch', 'length', 'floor', 'round', 'trunc', 'abs', 'coalesce'].includes(part.name);
  if (part.node === 'operator') return ['*', '+', '-', '/', '%', '/ exact', '% exact'].includes(part.operator);
  return part.node === 'column' && hasFamily(part.name, ['integer', 'float', 'decimal'], context, 'some');
}

function hasFamily(
  column: string,
  wanted: readonly TypeFamily[],
  { familiesOf }: ExpressionContext,
  how: 'some' | 'only',
): boolean {
  const families = [...familiesOf(column)];
  const isWanted = (family: TypeFamily): boolean => wanted.includes(family);
  return how === 'some' ? families.some(isWanted) : families.length > 0 && families.every(isWanted);
}
