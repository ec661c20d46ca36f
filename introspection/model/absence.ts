/**
 * What it means that an engine lacks a fact, declared once for all such engines:
 * - `means`: the engine always behaves as with this value, so another value is a difference;
 * - `judgedWith`: the fact is judged together with this other fact of the same object;
 * - `nothing`: the fact has no effect in such an engine;
 * - `essential`: every engine that has the kind has the fact.
 */
export type Absence<T> = { readonly means: T } | { readonly judgedWith: string } | 'nothing' | 'essential';
