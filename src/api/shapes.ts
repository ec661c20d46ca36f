import { type Static, type TSchema, Type } from 'typebox';

const text = Type.String();

/** The pieces that answers of the API are made of. */
export const moment = Type.String({ format: 'date-time' });
export const amount = Type.Integer({ minimum: 0 });
export const orNull = <S extends TSchema>(schema: S) => Type.Union([schema, Type.Null()]);
export const word = <const W extends readonly string[]>(...words: W) =>
  Type.Unsafe<W[number]>({ type: 'string', enum: [...words] });
export const faultShape = Type.Object({ code: text, message: text });

/** Of what content-addressed bodies are called by. */
export const digest = Type.String({ pattern: '^[0-9a-f]{64}$' });

/** A name, or another text that a caller gives. */
export const asked = (maxLength = 2_000) => Type.String({ minLength: 1, maxLength });

/** A reference to a schema of `components.ts`, so that the description and clients made of it have a name for it. */
export function named<S extends TSchema>(schema: S) {
  if (!('$id' in schema) || typeof schema.$id !== 'string') throw new Error('api: the schema has no name');
  return Type.Unsafe<Static<S>>({ $ref: schema.$id });
}

/** A query of these parameters and no others: a misspelt filter must not answer as if there were none. */
export const queryOf = <P extends Record<string, TSchema>>(parameters: P) =>
  Type.Object(parameters, { additionalProperties: false });

export const listOf = <S extends TSchema>(items: S) => Type.Object({ items: Type.Array(items) });

/** A list of which more may follow: `cursor` asks for the rest. */
export const pageOf = <S extends TSchema>(items: S) =>
  Type.Object({
    items: Type.Array(items),
    cursor: Type.Union([Type.String({ description: 'give it back to get what follows' }), Type.Null()]),
  });

export const pageQuery = {
  limit: Type.Integer({ minimum: 1, maximum: 500, default: 50 }),
  cursor: Type.Optional(asked(10_000)),
};
