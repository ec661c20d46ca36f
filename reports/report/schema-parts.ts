import { Type } from 'typebox';

export const text = Type.String();
export const amount = Type.Integer({ minimum: 0 });

/** The schema of one of these words, as a union of constants. */
export const oneOf = <const W extends readonly string[]>(words: W, about: { readonly description?: string } = {}) =>
  Type.Unsafe<W[number]>(
    Type.Union(
      words.map((word) => Type.Literal(word)),
      about,
    ),
  );

export const side = oneOf(['expected', 'actual']);
