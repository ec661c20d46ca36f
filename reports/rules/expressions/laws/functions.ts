import { type Expression, ownValue, type TypeFamily } from '../../../../introspection/index.ts';
import type { ExpressionContext, Rewrite } from '../rewrite.ts';
import { argumentsOf, call, isLiteral, literal, operandsOfOperator, operator, text } from '../syntax.ts';

/** Names under which the engines offer the same function. */
const SYNONYMS: Readonly<Record<string, string>> = {
  ifnull: 'coalesce',
  char_length: 'length',
  character_length: 'length',
  substring: 'substr',
  btrim: 'trim',
  date_part: 'extract',
  uuid_generate_v4: 'gen_random_uuid',
  instr: 'strpos',
  position: 'strpos',
  jsonb_array_length: 'json_array_length',
  jsonb_typeof: 'json_type',
  json_typeof: 'json_type',
};

export const functionName: Rewrite = {
  inExpressions: 'anywhere',
  inQueries: 'anywhere',
  id: 'expression.function-name',
  title: 'Names of functions',
  says: 'The engines have this function under two names.',
  why: 'ifnull and coalesce, substring and substr, instr and strpos, group_concat and string_agg give the same values.',
  rewrite(part, { oneEngine, familiesOf }) {
    if (part.node !== 'call') return undefined;
    const [measured] = argumentsOf(part, 'octet_length') ?? [];
    if (measured?.node === 'column' && !oneEngine && isOnlyBytes(familiesOf(measured.name)))
      return call('length', measured);
    const division = argumentsOf(part, 'mod');
    if (division?.length === 2) return operator('%', ...division);
    if (oneEngine && part.name === 'printf') return { ...part, name: 'format' };
    const [condition, chosen, otherwise, ...more] = argumentsOf(part, 'iif', 'if') ?? [];
    if (condition !== undefined && chosen !== undefined && more.length === 0) {
      const rest = otherwise === undefined || isLiteral(otherwise, 'null') ? [] : [otherwise];
      return { node: 'case', subject: false, otherwise: rest.length > 0, operands: [condition, chosen, ...rest] };
    }
    const [whole, length] = argumentsOf(part, 'left') ?? [];
    if (whole !== undefined && isLiteral(length, 'number') && !length.value.startsWith('-')) {
      return call('substr', whole, literal('number', '1'), length);
    }
    if (part.name === 'group_concat') {
      const operands = part.operands.length === 1 ? [...part.operands, text(',')] : part.operands;
      return { ...part, name: 'string_agg', operands };
    }
    const synonym = ownValue(SYNONYMS, part.name);
    return synonym === undefined ? undefined : { ...part, name: synonym };
  },
};

/** What is declared as bytes on both sides has a length in bytes. */
function isOnlyBytes(families: ReadonlySet<TypeFamily>): boolean {
  return families.size === 1 && families.has('bytes');
}

/** SQLite's `min` and `max` of several values. */
export const extremes: Rewrite = {
  inExpressions: 'across engines',
  inQueries: 'across engines',
  id: 'expression.extremes',
  engines: ['sqlite', 'postgres'],
  title: 'The least and the greatest of several values',
  says: 'min(a, b) in SQLite gives NULL if one of them is NULL; least(a, b) in PostgreSQL gives the other.',
  why: 'coalesce() around each argument makes them equal.',
  example: 'NULL as one of the values',
  verdict: 'lossy',
  rewrite(part) {
    if (part.node !== 'call' || part.modifier !== undefined || part.operands.length < 2) return undefined;
    const name = ownValue({ min: 'least', max: 'greatest' }, part.name);
    return name === undefined ? undefined : { ...part, name };
  },
};

export const hex: Rewrite = {
  inExpressions: 'anywhere',
  id: 'expression.hex',
  title: 'Hexadecimal text',
  says: "hex(x) and encode(x, 'hex') give the same digits; those of hex(x) are upper-case.",
  why: 'Both sort and distinguish the same bytes.',
  rewrite(part) {
    const [value, encoding] = argumentsOf(part, 'encode') ?? [];
    return value !== undefined && isLiteral(encoding, 'string', 'hex') ? call('hex', value) : undefined;
  },
};

/** The ways to reach into a JSON document, as one call: document, then each step. */
export const jsonPath: Rewrite = {
  inExpressions: 'anywhere',
  inQueries: 'anywhere',
  id: 'expression.json-path',
  engines: ['sqlite', 'postgres'],
  title: 'Access to parts of JSON',
  says: "json_extract(data, '$.a.b'), data->'a'->>'b' and data #>> '{a,b}' reach the same value.",
  why: "PostgreSQL's ->> gives text, SQLite the value in its own type: 1 and '1' compare differently.",
  rewrite(part, context) {
    if (part.node === 'cast') return keptValue(part, context);
    const [document, ...written] =
      argumentsOf(part, ...JSON_VALUES) ?? operandsOfOperator(part, ...JSON_OPERATORS) ?? [];
    const steps = stepsOf(written, part.node === 'call' || part.node === 'operator' ? nameOf(part) : '');
    if (document === undefined || steps === undefined) return undefined;
    const [inner, ...before] = argumentsOf(document, 'json_path') ?? [documentIn(document, context)];
    const given = part.node === 'operator' && part.operator.endsWith(' json') ? 'json_part' : 'json_path';
    return inner === undefined ? undefined : call(given, inner, ...before, ...steps.map(text));
  },
};

/** SQLite casts a document that it keeps as bytes before it reaches into it. */
function documentIn(document: Expression, { oneEngine, familiesOf }: ExpressionContext): Expression {
  const [column] = document.node === 'cast' && /^(text|jsonb?)$/i.test(document.type) ? document.operands : [];
  if (oneEngine || column?.node !== 'column') return document;
  const families = familiesOf(column.name);
  return [...families].every((family) => DOCUMENTS.includes(family)) ? column : document;
}

const DOCUMENTS: readonly TypeFamily[] = ['json', 'text', 'bytes', 'untyped'];

/** PostgreSQL needs a cast to store a value of a document; SQLite uses the type of the column. */
function keptValue(
  { type, operands: [value] }: Extract<Expression, { readonly node: 'cast' }>,
  { oneEngine, use, target }: ExpressionContext,
): Expression | undefined {
  const path = argumentsOf(value, 'json_path', 'json_part');
  const [, family] = KEPT.find(([pattern]) => pattern.test(type)) ?? [];
  const isKept = use === 'stored' && family !== undefined && target.size === 1 && target.has(family);
  return path !== undefined && isKept && !oneEngine ? call('json_path', ...path) : undefined;
}

const KEPT: readonly (readonly [RegExp, TypeFamily])[] = [
  [/^(smallint|integer|int|bigint|int[248])$/i, 'integer'],
  [/^(numeric|decimal)\b/i, 'decimal'],
  [/^(real|double precision|float[48]?)$/i, 'float'],
  [/^text$/i, 'text'],
];

const JSON_VALUES = ['json_extract', 'json_extract_path_text', 'jsonb_extract_path_text'];
const JSON_OPERATORS = ['->', '->>', '#>', '#>>', '-> json', '#> json'];

function nameOf(part: Extract<Expression, { readonly node: 'call' | 'operator' }>): string {
  return part.node === 'call' ? part.name : part.operator;
}

/** Keys by their names and places as `[0]`; undefined where they are not constants, or several paths at once. */
function stepsOf(written: readonly Expression[], how: string): readonly string[] | undefined {
  const listed = how.startsWith('#') ? written.flatMap((step) => (step.node === 'array' ? step.operands : [])) : [];
  if (listed.length > 0) return listed.every((step) => isLiteral(step)) ? listed.map(keyIn) : undefined;
  const [only, ...others] = written.filter((step) => isLiteral(step));
  if (only === undefined || others.length + 1 < written.length) return undefined;
  if (how.endsWith('_path_text')) return [only, ...others].map(({ value }) => value);
  if (others.length > 0) return undefined;
  const { of, value } = only;
  if (how.startsWith('#'))
    return value
      .replace(/^\{|\}$/g, '')
      .split(',')
      .map(placeOrKey);
  if (of === 'number') return [placeOrKey(value)];
  if (!value.startsWith('$')) return [value];
  const path = /^\$((\.\w+|\."[^"]+"|\[\d+\])*)$/.exec(value)?.[1];
  return path?.match(/\[\d+\]|\w+|"[^"]+"/g)?.map((name) => name.replaceAll('"', ''));
}

function keyIn(step: Expression): string {
  return isLiteral(step) ? placeOrKey(step.value) : '';
}

function placeOrKey(step: string): string {
  return /^\d+$/.test(step) ? `[${step}]` : step;
}

/** The default collation of each engine. */
const DEFAULTS = /^("?(pg_catalog|default|BINARY)"?\.?)+$/i;
const BYTES = /^("?(pg_catalog|default|C|POSIX|BINARY|ucs_basic)"?\.?)+$/i;

/** The collation that a comparison has by default. */
export const plainCollation: Rewrite = {
  inExpressions: 'anywhere',
  inQueries: 'anywhere',
  id: 'expression.plain-collation',
  engines: ['sqlite', 'postgres'],
  title: 'Collations that are the default',
  says: 'COLLATE BINARY, "C" and "default" compare like a column without a collation.',
  why: 'SQLite compares bytes; PostgreSQL\'s "C" does too.',
  rewrite(part: Expression, { oneEngine, isCollated }: ExpressionContext) {
    if (part.node !== 'collate') return undefined;
    const [operand] = part.operands;
    if (operand.node === 'column' && isCollated(operand.name)) return undefined;
    return (oneEngine ? DEFAULTS : BYTES).test(part.collation) ? operand : undefined;
  },
};
