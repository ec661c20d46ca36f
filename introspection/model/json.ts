/** A canonical value: plain JSON, so that it can be diffed, hashed and stored. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };
