import { type Static, type TSchema, Type } from 'typebox';

const text = Type.String();

/** Common parts of answers. */
export const moment = Type.String({ format: 'date-time' });
export const amount = Type.Integer({ minimum: 0 });
export const faultShape = Type.Object({ code: text, message: text });

/** A digest that names a body by its content. */
export const digest = Type.String({ pattern: '^[0-9a-f]{64}$' });

/** A name or other text from a caller. */
export const asked = (maxLength = 2_000) => Type.String({ minLength: 1, maxLength });

/** A reference to a schema of `components.ts`, so that it has a name in the description and in generated clients. */
export function named<S extends TSchema>(schema: S) {
  if (!('$id' in schema) || typeof schema.$id !== 'string') throw new Error('api: the schema has no name');
  return Type.Unsafe<Static<S>>({ $ref: schema.$id });
}

/** A query with exactly these parameters: a misspelt filter is an error, not ignored. */
export const queryOf = <P extends Record<string, TSchema>>(parameters: P) =>
  Type.Object(parameters, { additionalProperties: false });

export const listOf = <S extends TSchema>(items: S) => Type.Object({ items: Type.Array(items) });

/** A page of a list; `cursor` gets the next one. */
export const pageOf = <S extends TSchema>(items: S) =>
  Type.Object({
    items: Type.Array(items),
    cursor: Type.Union([Type.String({ description: 'send it back to get the next items' }), Type.Null()]),
  });

export const pageQuery = {
  limit: Type.Integer({ minimum: 1, maximum: 500, default: 50 }),
  cursor: Type.Optional(asked(10_000)),
};
