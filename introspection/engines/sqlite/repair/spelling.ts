import type { DataType } from '../../../model/data-type.ts';
import type { Expression } from '../../../model/expression.ts';
import { sharedCalls, sharedOperators } from '../../../model/shared-words.ts';
import type { Spelling } from '../../../model/spelling.ts';
import { quotedName } from '../sql/quoted-name.ts';

/** How SQLite says what other engines mean, and what it means by its own words. */
export const spelling: Spelling = {
  meantBy,
  typeOf,
  fallbackType: 'TEXT',
  casts: new Map([
    ['text', 'TEXT'],
    ['integer', 'INTEGER'],
    ['float', 'REAL'],
  ]),
  calls: new Map([
    ...sharedCalls,
    ['now', () => 'CURRENT_TIMESTAMP'],
    ['today', () => 'CURRENT_DATE'],
    ['epoch', () => "CAST(strftime('%s', 'now') AS INTEGER)"],
    ['json_valid', (operands) => `json_valid(${operands.join(', ')})`],
  ]),
  operators: new Map([
    ...sharedOperators,
    ['ilike', 'LIKE'],
    ['nocase like', 'LIKE'],
    ['is not distinct from', 'IS'],
    ['is distinct from', 'IS NOT'],
  ]),
  boolean: { true: '1', false: '0' },
  bytesOf: (hex) => `x'${hex}'`,
  quotedName,
  numbering: 'autoincrement',
  numbersAnyColumn: false,
  hasNamespaces: false,
};

function typeOf(type: DataType): string | undefined {
  switch (type.family) {
    case 'integer':
      return 'INTEGER';
    case 'float':
      return 'REAL';
    case 'decimal':
      return type.precision === null ? 'NUMERIC' : `NUMERIC(${type.precision}, ${type.scale ?? 0})`;
    case 'boolean':
      return 'BOOLEAN';
    case 'text':
      return type.length === null ? 'TEXT' : `${type.padded === true ? 'CHAR' : 'VARCHAR'}(${type.length})`;
    case 'bytes':
      return 'BLOB';
    case 'date':
      return 'DATE';
    case 'time':
      return 'TIME';
    case 'timestamp':
      return 'TIMESTAMP';
    case 'json':
      return 'JSON';
    case 'uuid':
      return 'TEXT';
    case 'untyped':
      return '';
    case 'interval':
    case 'array':
    case 'named':
      return undefined;
  }
}

const CALLS: ReadonlyMap<string, string> = new Map([
  ['current_timestamp', 'now'],
  ['current_date', 'today'],
  ['ifnull', 'coalesce'],
  ['substring', 'substr'],
]);
const OPERATORS: ReadonlyMap<string, string> = new Map([
  ['is', 'is not distinct from'],
  ['is not', 'is distinct from'],
]);
const OF_NOW: ReadonlyMap<string, string> = new Map([
  ['datetime', 'now'],
  ['date', 'today'],
  ['unixepoch', 'epoch'],
]);
/** Formats of `strftime` that give the moment, and the number of seconds. */
const FORMATS: ReadonlyMap<string, string> = new Map([
  ['%Y-%m-%d %H:%M:%S', 'now'],
  ['%Y-%m-%dT%H:%M:%fZ', 'now'],
  ['%Y-%m-%dT%H:%M:%SZ', 'now'],
  ['%Y-%m-%d %H:%M:%f', 'now'],
  ['%s', 'epoch'],
]);

function meantBy(part: Expression): Expression {
  if (part.node === 'operator') {
    const operator = OPERATORS.get(part.operator);
    return operator === undefined ? part : { ...part, operator };
  }
  if (part.node === 'cast' && typeNameIsWhole(part.type) && isCall(part.operands[0], 'epoch')) return part.operands[0];
  if (part.node !== 'call') return part;
  const [first, ...others] = part.operands;
  const [second] = others;
  const now = OF_NOW.get(part.name);
  if (now !== undefined && (isText(first, 'now') || first === undefined) && others.length === 0) return callOf(now);
  if (
    part.name === 'strftime' &&
    first?.node === 'literal' &&
    others.length <= 1 &&
    (second === undefined || isText(second, 'now'))
  ) {
    const meant = FORMATS.get(first.value);
    return meant === undefined ? part : callOf(meant);
  }
  const name = CALLS.get(part.name);
  return name === undefined ? part : { ...part, name };
}

function typeNameIsWhole(type: string): boolean {
  return /int/i.test(type);
}

function isCall(part: Expression, name: string): boolean {
  return part.node === 'call' && part.name === name;
}

function isText(part: Expression | undefined, value: string): boolean {
  return part?.node === 'literal' && part.of === 'string' && part.value === value;
}

function callOf(name: string): Expression {
  return { node: 'call', name, operands: [] };
}
