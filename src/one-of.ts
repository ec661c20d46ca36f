import { Type } from 'typebox';

/** The schema of one of these words. */
export function oneOf<const W extends readonly string[]>(
  words: W,
  about: { readonly description?: string; readonly default?: W[number] } = {},
) {
  return Type.Unsafe<W[number]>({ type: 'string', enum: [...words], ...about });
}
