import {
  type Field,
  type IndexKey,
  type Json,
  type KindDefinition,
  kinds,
  type SchemaObject,
} from '../introspection/index.ts';
import { plainForm } from './equivalence/expressions.ts';
import type { Surroundings } from './equivalence/rewrite.ts';
import type { Side } from './side.ts';

/** What an object is apart from its name, as both sides would say it; undefined where only the name tells. */
export function signatureOf(object: SchemaObject, side: Side, surroundings: Surroundings): string | undefined {
  const definition: KindDefinition = kinds[object.kind];
  const facts: Readonly<Record<string, unknown>> = object.facts;
  if (definition.signature === undefined) return undefined;
  const parts = definition.signature.map((name) => partOf(definition.fields[name], facts[name], side, surroundings));
  return JSON.stringify(parts);
}

function partOf(field: Field<unknown> | undefined, value: unknown, side: Side, surroundings: Surroundings): Json {
  if (field === undefined || value === undefined || value === null) return null;
  if (field.meaning === 'expression') return formOf(value, side, surroundings);
  if (isKeys(field, value)) return value.map((key) => keyOf(key, side, surroundings));
  return field.canonical(value, side.lens);
}

function keyOf(key: IndexKey, side: Side, surroundings: Surroundings): Json {
  return key.column === null ? formOf(key.expression, side, surroundings) : side.lens.name(key.column);
}

function formOf(native: unknown, side: Side, surroundings: Surroundings): Json {
  return plainForm(native, side, surroundings).key;
}

function isKeys(field: Field<unknown>, value: unknown): value is readonly IndexKey[] {
  return field.meaning === 'keys' && Array.isArray(value);
}
