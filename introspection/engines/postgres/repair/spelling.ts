import type { DataType } from '../../../model/data-type.ts';
import type { Expression } from '../../../model/expression.ts';
import { sharedCalls, sharedOperators } from '../../../model/shared-words.ts';
import type { Spelling } from '../../../model/spelling.ts';
import { dataTypeOf } from '../dialect/types/data-type.ts';
import { quotedName } from '../sql/quoted-name.ts';

/** How PostgreSQL says what other engines mean, and what it means by its own words. */
export const spelling: Spelling = {
  meantBy,
  typeOf,
  fallbackType: 'text',
  casts: new Map([
    ['text', 'text'],
    ['integer', 'bigint'],
    ['float', 'double precision'],
  ]),
  calls: new Map([
    ...sharedCalls,
    ['now', () => 'CURRENT_TIMESTAMP'],
    ['today', () => 'CURRENT_DATE'],
    ['epoch', () => 'CAST(extract(epoch FROM now()) AS bigint)'],
  ]),
  operators: new Map([
    ...sharedOperators,
    ['like', 'LIKE'],
    ['ilike', 'ILIKE'],
    ['nocase like', 'ILIKE'],
    ['is not distinct from', 'IS NOT DISTINCT FROM'],
    ['is distinct from', 'IS DISTINCT FROM'],
  ]),
  boolean: { true: 'true', false: 'false' },
  bytesOf: (hex) => `'\\x${hex}'::bytea`,
  quotedName,
  numbering: 'byDefault',
  numbersAnyColumn: true,
  hasNamespaces: true,
};

function typeOf(type: DataType): string | undefined {
  switch (type.family) {
    case 'integer':
      return INTEGERS[type.bits];
    case 'float':
      return type.bits === 32 ? 'real' : 'double precision';
    case 'decimal':
      return type.precision === null ? 'numeric' : `numeric(${type.precision}, ${type.scale ?? 0})`;
    case 'text':
      return textOf(type.length, type.padded);
    case 'bytes':
      return 'bytea';
    case 'time':
      return `time${precisionOf(type)}${type.zone === true ? ' with time zone' : ''}`;
    case 'timestamp':
      return `timestamp${precisionOf(type)}${type.zone === false ? '' : ' with time zone'}`;
    case 'interval':
      return type.qualifier === null ? 'interval' : `interval ${type.qualifier}`;
    case 'json':
      return type.binary === false ? 'json' : 'jsonb';
    case 'array':
      return arrayOf(typeOf(type.of));
    case 'boolean':
    case 'date':
    case 'uuid':
      return type.family;
    case 'untyped':
    case 'named':
      return undefined;
  }
}

const INTEGERS = { 16: 'smallint', 32: 'integer', 64: 'bigint' } as const;

function textOf(length: number | null, padded = false): string {
  return length === null ? 'text' : `${padded ? 'char' : 'varchar'}(${length})`;
}

function arrayOf(element: string | undefined): string | undefined {
  return element && `${element}[]`;
}

function precisionOf({ precision }: { readonly precision: number | null }): string {
  return precision === null ? '' : `(${precision})`;
}

const CALLS: ReadonlyMap<string, string> = new Map([
  ['current_timestamp', 'now'],
  ['transaction_timestamp', 'now'],
  ['current_date', 'today'],
  ['char_length', 'length'],
  ['character_length', 'length'],
  ['substring', 'substr'],
  ['btrim', 'trim'],
]);
const LISTS: ReadonlyMap<string, string> = new Map([
  ['= any', 'in'],
  ['<> all', 'not in'],
]);

function meantBy(part: Expression): Expression {
  switch (part.node) {
    case 'cast':
      return castMeant(part);
    case 'operator':
      return listMeant(part);
    case 'call':
      return callMeant(part);
    case 'literal':
    case 'column':
    case 'collate':
    case 'case':
    case 'array':
    case 'row':
    case 'clause':
    case 'opaque':
      return part;
  }
}

function castMeant(part: Extract<Expression, { readonly node: 'cast' }>): Expression {
  const [inner] = part.operands;
  const { family } = dataTypeOf(part.type);
  if (inner.node === 'array' && family === 'array') return inner;
  if (
    inner.node === 'call' &&
    (inner.name === 'epoch' || inner.name === 'now') &&
    FITTING.get(inner.name)?.includes(family)
  )
    return inner;
  if (inner.node !== 'literal' || inner.of === 'boolean' || inner.of === 'bytes') return part;
  if (inner.of === 'null') return inner;
  if (NUMBERS.includes(family))
    return /^-?\d+(?:\.\d+)?$/.test(inner.value) ? { node: 'literal', of: 'number', value: inner.value } : part;
  if (inner.of === 'number') return part;
  if (family === 'boolean' && /^(?:t|true|f|false)$/.test(inner.value))
    return { node: 'literal', of: 'boolean', value: inner.value.startsWith('t') ? 'true' : 'false' };
  if (family === 'bytes')
    return /^\\x(?:[0-9a-f]{2})*$/i.test(inner.value)
      ? { node: 'literal', of: 'bytes', value: inner.value.slice(2).toLowerCase() }
      : part;
  return family === 'array' ? part : inner;
}

const NUMBERS: readonly DataType['family'][] = ['integer', 'float', 'decimal'];
const FITTING: ReadonlyMap<string, readonly DataType['family'][]> = new Map([
  ['epoch', ['integer']],
  ['now', ['timestamp', 'text']],
]);

function listMeant(part: Extract<Expression, { readonly node: 'operator' }>): Expression {
  const operator = LISTS.get(part.operator);
  const [subject, list] = part.operands;
  return operator !== undefined && subject !== undefined && list?.node === 'array'
    ? { ...part, operator, operands: [subject, ...list.operands] }
    : part;
}

function callMeant(part: Extract<Expression, { readonly node: 'call' }>): Expression {
  const [first, second] = part.operands;
  const isOfNow = second?.node === 'call' && second.name === 'now';
  const word = first?.node === 'literal' ? first.value.toLowerCase() : undefined;
  if (isOfNow && part.name === 'extract' && word === 'epoch') return { node: 'call', name: 'epoch', operands: [] };
  if (isOfNow && part.name === 'timezone' && word === 'utc') return second;
  const name = CALLS.get(part.name);
  return name === undefined ? part : { ...part, name };
}
