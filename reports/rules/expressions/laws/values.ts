import type { Expression, Json, TypeFamily } from '../../../../introspection/index.ts';
import { NUMBERS } from '../number-families.ts';
import type { Rewrite } from '../rewrite.ts';
import { argumentsOf, isLiteral, literal, text } from '../syntax.ts';

/** `0`, `0.0`, `0.0000` and, for a numeric column, `'0'` are one number. */
export const number: Rewrite = {
  inExpressions: 'anywhere',
  inQueries: 'anywhere',
  id: 'expression.number',
  title: 'Spellings of a number',
  says: '0, 0.0 and 0.0000 are the same number.',
  why: 'A numeric column pads its output to its scale.',
  rewrite(part, { use, target }) {
    if (part.node !== 'literal') return undefined;
    const isNumber = part.of === 'number' || (part.of === 'string' && NUMBERS.some((family) => target.has(family)));
    const isShown = use === 'stored' ? target.has('text') : use !== 'compared';
    const plain = isNumber ? plainNumber(part.value, isShown) : undefined;
    if (plain === undefined) return undefined;
    return use === 'stored' && isOnlyText(target) && /^(0|-?[1-9]\d*)$/.test(plain)
      ? text(plain)
      : literal('number', plain);
  },
};

/** A column of text keeps a whole number as its digits. */
function isOnlyText(target: ReadonlySet<TypeFamily>): boolean {
  return target.has('text') && target.size === 1;
}

/**
 * Decimal digits without needless zeros; undefined for what is no plain number. Hex digits are a number of 64 bits. Where the digits are shown, one
 * zero stays that makes it a fraction: `'n' || 2.0` is another text than `'n' || 2`.
 */
function plainNumber(digits: string, isShown: boolean): string | undefined {
  const powered = /^\s*([+-]?\d+)e\+?(\d{1,2})\s*$/i.exec(digits);
  if (powered !== null && !isShown) return plainNumber(`${powered[1]}${'0'.repeat(Number(powered[2]))}`, false);
  const hex = /^\s*([+-]?)(0x[\da-f]+)\s*$/i.exec(digits);
  if (hex !== null) return plainNumber(`${hex[1]}${BigInt.asIntN(64, BigInt(hex[2] ?? ''))}`, isShown);
  const match = /^\s*([+-]?)0*(\d*)(?:(\.)(\d*?)0*)?\s*$/.exec(digits);
  if (match === null || !/\d/.test(digits)) return undefined;
  const [, sign = '', whole = '', point = '', written = ''] = match;
  const fraction = written === '' && isShown && point !== '' ? '0' : written;
  const plain = (whole || '0') + (fraction && `.${fraction}`);
  return sign === '-' && plain !== '0' ? `-${plain}` : plain;
}

/** Bytes written as a hex literal, by decode() or as text with a backslash. */
export const bytes: Rewrite = {
  inExpressions: 'anywhere',
  inQueries: 'anywhere',
  id: 'expression.bytes',
  title: 'Spellings of bytes',
  says: "x'00', '\\x00' and decode('00', 'hex') are the same bytes.",
  why: 'Each engine has its own way to write a binary constant.',
  rewrite(part, { target }) {
    const [digits, encoding] = argumentsOf(part, 'decode') ?? [];
    if (isLiteral(digits, 'string') && isLiteral(encoding, 'string', 'hex'))
      return literal('bytes', digits.value.toLowerCase());
    const [inner] = part.node === 'cast' && /^bytea$/i.test(part.type) ? part.operands : [];
    if (isLiteral(inner, 'bytes')) return inner;
    const constant = inner ?? (target.has('bytes') ? part : undefined);
    if (!isLiteral(constant, 'string')) return undefined;
    if (/^\\x([0-9a-f]{2})*$/i.test(constant.value)) return literal('bytes', constant.value.slice(2).toLowerCase());
    return constant.value === '' ? literal('bytes', '') : undefined;
  },
};

/** A JSON document kept in a JSON column. */
export const json: Rewrite = {
  inExpressions: 'anywhere',
  id: 'expression.json',
  title: 'Spellings of a JSON document',
  says: 'White space, the order of keys and the encoding of the text do not change a JSON document.',
  why: 'jsonb prints documents in its own spacing; text keeps what was typed.',
  rewrite(part, { target }) {
    if (!target.has('json') && !target.has('array')) return undefined;
    if (part.node === 'call' && part.operands.length === 0 && part.modifier === undefined) return emptyJson(part.name);
    const [inner] = argumentsOf(part, 'json', 'jsonb') ?? [];
    const constant = inner ?? part;
    if (constant.node !== 'literal') return undefined;
    if (constant.of === 'bytes') return text(Buffer.from(constant.value, 'hex').toString('utf8'));
    if (constant.of !== 'string') return undefined;
    const document = parseJson(constant.value);
    return document === undefined ? undefined : text(JSON.stringify(sorted(document)));
  },
};

/** Functions that return an empty document without arguments. */
function emptyJson(name: string): Expression | undefined {
  const [, kind] = /^jsonb?_(?:build_)?(object|array)$/.exec(name) ?? [];
  return kind === undefined ? undefined : text(kind === 'object' ? '{}' : '[]');
}

/** Undefined also if a number has more digits than a JavaScript number keeps. */
function parseJson(source: string): Json | undefined {
  if (/\d{16}/.test(source)) return undefined;
  try {
    return JSON.parse(source);
  } catch {
    return undefined;
  }
}

function sorted(document: Json): Json {
  if (typeof document !== 'object' || document === null) return document;
  if (Array.isArray(document)) return document.map(sorted);
  return Object.fromEntries(
    Object.entries(document)
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, value]) => [key, sorted(value)]),
  );
}

/** A moment kept in a timestamp column. */
export const timestamp: Rewrite = {
  inExpressions: 'anywhere',
  id: 'expression.timestamp',
  title: 'Spellings of a moment',
  says: "'2024-01-01T00:00:00+00:00' and '2024-01-01 00:00:00+00' are the same moment.",
  why: 'One engine prints moments in its own form; another keeps what was typed.',
  rewrite(part, { target }) {
    const moment = target.has('timestamp') && isLiteral(part, 'string') ? plainMoment(part.value) : undefined;
    return moment === undefined ? undefined : text(moment);
  },
};

/** A moment in UTC in one form, `2024-01-01 00:00:00`; undefined for any other text. */
export function plainMoment(written: string): string | undefined {
  const match = /^(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d)(:\d\d)?(\.\d*?)?0*(?:Z|[+-]00(?::?00)?)?$/i.exec(written);
  if (match === null) return undefined;
  const [, date, time, seconds = ':00', fraction = ''] = match;
  return `${date} ${time}${seconds}${fraction === '.' ? '' : fraction}`;
}
