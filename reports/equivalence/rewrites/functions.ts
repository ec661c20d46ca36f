import type { Expression } from '../../../introspection/index.ts';
import type { Rewrite } from '../rewrite.ts';
import { argumentsOf, call, isLiteral, operandsOfOperator, text } from '../syntax.ts';

/** Names under which the engines offer the same function. */
const SYNONYMS: Readonly<Record<string, string>> = {
  ifnull: 'coalesce',
  char_length: 'length',
  character_length: 'length',
  substring: 'substr',
  btrim: 'trim',
  date_part: 'extract',
  uuid_generate_v4: 'gen_random_uuid',
  jsonb_array_length: 'json_array_length',
  jsonb_typeof: 'json_type',
  json_typeof: 'json_type',
};

export const functionName: Rewrite = {
  id: 'expression.function-name',
  title: 'Names of functions',
  says: 'The engines offer this function under two names.',
  why: 'ifnull and coalesce, char_length and length, substring and substr give the same values.',
  rewrite(part) {
    if (part.node !== 'call') return undefined;
    if ((part.name === 'min' || part.name === 'max') && part.operands.length > 1) {
      return { ...part, name: part.name === 'min' ? 'least' : 'greatest' };
    }
    const synonym = SYNONYMS[part.name];
    return synonym === undefined ? undefined : { ...part, name: synonym };
  },
};

export const hex: Rewrite = {
  id: 'expression.hex',
  title: 'Hexadecimal text',
  says: "hex(x) and encode(x, 'hex') give the same digits; SQLite's are upper-case.",
  why: 'Both order and tell apart the same bytes.',
  rewrite(part) {
    const [value, encoding] = argumentsOf(part, 'encode') ?? [];
    return value !== undefined && isLiteral(encoding, 'string', 'hex') ? call('hex', value) : undefined;
  },
};

/** The ways to reach into a JSON document, as one call: document, then each step. */
export const jsonPath: Rewrite = {
  id: 'expression.json-path',
  title: 'Reaching into JSON',
  says: "json_extract(data, '$.a.b'), data->'a'->>'b' and data #>> '{a,b}' reach the same value.",
  why: "PostgreSQL's ->> gives text, SQLite the value in its own type: 1 and '1' compare differently.",
  rewrite(part) {
    const [document, step] =
      argumentsOf(part, 'json_extract', 'json_extract_path_text', 'jsonb_extract_path_text') ??
      operandsOfOperator(part, '->', '->>', '#>', '#>>') ??
      [];
    if (document === undefined || !isLiteral(step)) return undefined;
    const steps = stepsOf(step.value, part.node === 'operator' ? part.operator : 'path');
    if (steps === undefined) return undefined;
    const [inner, ...before] = argumentsOf(document, 'json_path') ?? [document];
    return inner === undefined ? undefined : call('json_path', inner, ...before, ...steps.map(text));
  },
};

function stepsOf(step: string, how: string): readonly string[] | undefined {
  if (how.startsWith('#')) return step.replace(/^\{|\}$/g, '').split(',');
  if (!step.startsWith('$')) return [step];
  const path = /^\$((\.\w+|\."[^"]+"|\[\d+\])*)$/.exec(step)?.[1];
  return path?.match(/\w+|"[^"]+"/g)?.map((name) => name.replaceAll('"', ''));
}

/** The collation that a comparison has anyway. */
export const plainCollation: Rewrite = {
  id: 'expression.plain-collation',
  title: 'Collations that are the default',
  says: 'COLLATE BINARY, "C" and "default" compare as columns do when nothing is said.',
  why: 'SQLite compares bytes; PostgreSQL\'s "C" does too.',
  rewrite(part: Expression) {
    if (part.node !== 'collate') return undefined;
    return /^("?(pg_catalog|default|C|POSIX|BINARY|ucs_basic)"?\.?)+$/i.test(part.collation)
      ? part.operands[0]
      : undefined;
  },
};
