import { type TSchema, Type } from 'typebox';
import { compareText, memo, ownValue } from '../../../introspection/index.ts';

/** The same value with the keys of every object in the order of its schema, and other keys after them in code unit order. */
export function orderKeys(value: unknown, schema: TSchema | undefined): unknown {
  if (Array.isArray(value)) {
    const items = schemaOfItems(schema);
    return value.map((item) => orderKeys(item, items));
  }
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    orderedEntries(value, schema).map(([key, part, partSchema]) => [key, orderKeys(part, partSchema)]),
  );
}

/** The parts of an object in that order, each with its own schema. */
export function orderedEntries(
  value: object,
  schema: TSchema | undefined,
): readonly (readonly [string, unknown, TSchema | undefined])[] {
  const { properties, place } = knownIn(schema);
  const last = place.size;
  return Object.entries(value)
    .sort(([a], [b]) => (place.get(a) ?? last) - (place.get(b) ?? last) || compareText(a, b))
    .map(([key, part]) => [key, part, ownValue(properties, key)]);
}

export function schemaOfItems(schema: TSchema | undefined): TSchema | undefined {
  return schema !== undefined && Type.IsArray(schema) ? schema.items : undefined;
}

interface Known {
  readonly properties: Readonly<Record<string, TSchema>>;
  readonly place: ReadonlyMap<string, number>;
}

const NOTHING: Known = { properties: {}, place: new Map() };

function knownIn(schema: TSchema | undefined): Known {
  return schema === undefined ? NOTHING : propertiesOf(schema);
}

const propertiesOf = memo((schema: TSchema): Known => {
  if (!Type.IsObject(schema)) return NOTHING;
  return {
    properties: schema.properties,
    place: new Map(Object.keys(schema.properties).map((key, index) => [key, index])),
  };
});
