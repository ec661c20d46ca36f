import type { Expression } from '../../../introspection/index.ts';
import type { Rewrite } from '../rewrite.ts';
import { type Literal, literal } from '../syntax.ts';

const TEXT = /^(text|character varying|varchar|character|char|bpchar|name|citext|clob)\b(?!.*\[)/i;
const NUMBER =
  /^(smallint|integer|int|bigint|int2|int4|int8|numeric|decimal|real|double precision|float\d?)\b(?!.*\[)/i;
const BOOLEAN = /^bool(ean)?$/i;
const NUMERAL = /^\s*[+-]?(\d+(\.\d*)?|\.\d+)(e[+-]?\d+)?\s*$/i;

/** A cast that only writes down the type which its operand has anyway. */
export const cast: Rewrite = {
  id: 'expression.cast',
  title: 'Casts that change nothing',
  says: "PostgreSQL writes the type behind a constant, as in 'new'::text; the value is the same.",
  why: 'PostgreSQL prints every expression with the casts it resolved; SQLite keeps what was typed.',
  rewrite(part, { familiesOf }) {
    if (part.node !== 'cast') return undefined;
    const [operand] = part.operands;
    if (operand.node === 'literal') return castLiteral(operand, part.type);
    if (operand.node === 'array')
      return /\[\]$|^"?char"?/.test(part.type) || TEXT.test(part.type) ? operand : undefined;
    if (TEXT.test(part.type)) return isTextual(operand, familiesOf) ? operand : undefined;
    if (NUMBER.test(part.type)) return isNumeric(operand, familiesOf) ? operand : undefined;
    return undefined;
  },
};

function castLiteral(operand: Literal, type: string): Expression | undefined {
  if (operand.of === 'null' || TEXT.test(type)) return operand.of === 'number' ? undefined : operand;
  if (NUMBER.test(type)) return NUMERAL.test(operand.value) ? literal('number', operand.value.trim()) : undefined;
  if (BOOLEAN.test(type)) return booleanOf(operand);
  return operand.of === 'string' && !/^bytea$/i.test(type) && !isRelative(operand.value, type) ? operand : undefined;
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

type FamiliesOf = Parameters<Rewrite['rewrite']>[1]['familiesOf'];

function isTextual(part: Expression, familiesOf: FamiliesOf): boolean {
  if (part.node === 'call') return ['lower', 'upper', 'trim', 'btrim', 'coalesce', 'substr'].includes(part.name);
  return part.node === 'column' && familiesOf(part.name).has('text');
}

function isNumeric(part: Expression, familiesOf: FamiliesOf): boolean {
  if (part.node === 'call')
    return ['epoch', 'length', 'floor', 'round', 'trunc', 'abs', 'coalesce'].includes(part.name);
  if (part.node === 'operator') return ['*', '+', '-', '/'].includes(part.operator);
  if (part.node !== 'column') return false;
  const families = familiesOf(part.name);
  return families.has('integer') || families.has('float') || families.has('decimal');
}
