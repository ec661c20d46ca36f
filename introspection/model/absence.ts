/**
 * What an engine does that has no notion of a fact, said once for every such engine:
 * - `means`: it always behaves as this value, so that another value is a difference;
 * - `toldBy`: what would follow from it is judged with that fact of the same object;
 * - `nothing`: the fact changes nothing that such an engine does;
 * - `essential`: no engine has the kind without it.
 */
export type Absence<T> = { readonly means: T } | { readonly toldBy: string } | 'nothing' | 'essential';
