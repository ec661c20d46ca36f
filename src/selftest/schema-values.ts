import type { TSchema } from 'typebox';
import { ownValue } from '../../introspection/index.ts';

/** The part of JSON Schema in which the facts of a snapshot are described. */
export interface JsonSchema {
  readonly type?: string;
  readonly anyOf?: readonly JsonSchema[];
  readonly const?: unknown;
  readonly pattern?: string;
  readonly items?: JsonSchema;
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly required?: readonly string[];
}

export function jsonSchemaOf(schema: TSchema): JsonSchema {
  return JSON.parse(JSON.stringify(schema));
}

/** A value that the schema allows, not null where anything else is allowed. */
export function sampleBySchema(schema: JsonSchema): unknown {
  if (schema.const !== undefined) return schema.const;
  const [first] = alternativesOf(schema);
  if (first !== undefined) return sampleBySchema(first);
  switch (schema.type) {
    case 'boolean':
      return true;
    case 'integer':
    case 'number':
      return 1;
    case 'array':
      return [sampleBySchema(schema.items ?? {})];
    case 'object':
      return sampleObject(schema);
    default:
      return schema.pattern === undefined ? 'planted' : '1';
  }
}

/** Values that the schema allows and that differ from the one given; never null, never empty. */
export function otherBySchema(schema: JsonSchema, value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return otherLists(schemaFor(schema, 'array'), value);
  if (isRecord(value)) return otherRecords(schemaFor(schema, 'object'), value);
  if (typeof value === 'boolean') return [!value];
  if (typeof value === 'number') return [value + 1000, value + 1];
  const words: readonly unknown[] = alternativesOf(schema).flatMap((part) =>
    part.const === undefined ? [] : [part.const],
  );
  if (words.length > 0) {
    const place = words.indexOf(value);
    return [...words.slice(place + 1), ...words.slice(0, Math.max(place, 0))];
  }
  return isDigits(schema) ? otherDigits(String(value)) : [`${String(value)} planted`, `planted ${String(value)}`];
}

function alternativesOf(schema: JsonSchema): readonly JsonSchema[] {
  return (schema.anyOf ?? [])
    .flatMap((part) => (part.type === 'null' ? [] : [part, ...alternativesOf(part)]))
    .filter((part) => part.anyOf === undefined);
}

function schemaFor(schema: JsonSchema, type: string): JsonSchema {
  return schema.type === type ? schema : (alternativesOf(schema).find((part) => part.type === type) ?? {});
}

function isDigits(schema: JsonSchema): boolean {
  return [schema, ...alternativesOf(schema)].some((part) => part.pattern !== undefined);
}

const LARGEST = '9223372036854775807';

function otherDigits(digits: string): readonly string[] {
  const number = BigInt(digits);
  return digits === LARGEST ? [String(number - 1n)] : [String(number + 1n), String(number + 1000n)];
}

/** Another last item, one more, one less, and another order. */
function otherLists(schema: JsonSchema, value: readonly unknown[]): readonly unknown[] {
  const item = schema.items ?? {};
  const more = [...value, sampleBySchema(item)];
  if (value.length === 0) return [more];
  const changed = otherBySchema(item, value.at(-1)).map((other) => [...value.slice(0, -1), other]);
  return value.length === 1 ? [...changed, more] : [...changed, more, value.slice(0, -1), value.toReversed()];
}

/** Each part changed alone; settings by name get one more. */
function otherRecords(schema: JsonSchema, value: Readonly<Record<string, unknown>>): readonly unknown[] {
  if (schema.properties === undefined) return [{ ...value, planted: 'planted' }];
  return Object.entries(schema.properties).flatMap(([name, part]) => {
    const present = ownValue(value, name);
    if (present === undefined) return [];
    const others = present === null ? [sampleBySchema(part)] : otherBySchema(part, present);
    return others.map((other) => ({ ...value, [name]: other }));
  });
}

function sampleObject(schema: JsonSchema): unknown {
  const required = new Set(schema.required);
  const parts = Object.entries(schema.properties ?? {}).filter(([name]) => required.has(name));
  return Object.fromEntries(parts.map(([name, part]) => [name, sampleBySchema(part)]));
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
