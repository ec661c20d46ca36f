/**
 * How an engine without a fact behaves, declared once for all such engines:
 * - `means`: it always behaves like this value, so another value is a difference;
 * - `judgedWith`: it is judged with that fact of the same object;
 * - `nothing`: the fact does not affect such an engine;
 * - `essential`: no engine has the kind without it.
 */
export type Absence<T> = { readonly means: T } | { readonly judgedWith: string } | 'nothing' | 'essential';
