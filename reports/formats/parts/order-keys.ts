import { type TSchema, Type } from 'typebox';
import { compareText, ownValue } from '../../../introspection/index.ts';

/** The same value with the keys of every object in the order of its schema, and other keys after them in code unit order. */
export function orderKeys(value: unknown, schema: TSchema | undefined): unknown {
  if (Array.isArray(value)) {
    const items = schema !== undefined && Type.IsArray(schema) ? schema.items : undefined;
    return value.map((item) => orderKeys(item, items));
  }
  if (typeof value !== 'object' || value === null) return value;
  const known: Readonly<Record<string, TSchema>> =
    schema !== undefined && Type.IsObject(schema) ? schema.properties : {};
  const place = new Map(Object.keys(known).map((key, index) => [key, index]));
  const last = place.size;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (place.get(a) ?? last) - (place.get(b) ?? last) || compareText(a, b))
      .map(([key, part]) => [key, orderKeys(part, ownValue(known, key))]),
  );
}
