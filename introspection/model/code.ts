import type { NameSort } from './name-sort.ts';
import type { QualifiedName } from './qualified.ts';

/** The context of a text of code, as far as its language needs it. */
export type CodeForm =
  | { readonly form: 'routine'; readonly language: string; readonly head: RoutineHead }
  | { readonly form: 'trigger' | 'rule' | 'unknown' };

/** The arguments and the result of a routine. */
export interface RoutineHead {
  readonly arguments: readonly { readonly name: string | null; readonly type: string; readonly mode?: string }[];
  /** Null: it is a procedure. */
  readonly returns: string | null;
  readonly returnsSet: boolean;
}

/**
 * A token of a text of code, in canonical form.
 * - `text`: not part of a qualified name;
 * - `name`: may be the name of a namespace;
 * - `string`: a string whose content is not examined;
 * - `qualifier`: the namespace before a name; `sorts` is empty if the sort of the named object is unknown, so that the
 *   qualifier may not be a namespace at all;
 * - `searched`: an unqualified name that the engine looks up in the search path.
 */
export type CodePart =
  | { readonly part: 'text' | 'name' | 'string'; readonly text: string }
  | {
      readonly part: 'qualifier';
      readonly text: string;
      readonly named: QualifiedName;
      readonly sorts: readonly NameSort[];
    }
  | { readonly part: 'searched'; readonly text: string; readonly name: string; readonly sort: NameSort };
