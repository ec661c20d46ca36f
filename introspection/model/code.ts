import type { NameSort } from './name-sort.ts';
import type { Qualified } from './qualified.ts';

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
 * - `text`: it names nothing with its namespace;
 * - `name`: it may, by itself, be the name of a namespace;
 * - `string`: what is in it is not looked into;
 * - `qualifier`: the namespace that stands before a name; `sorts` is empty where nothing tells what it qualifies, so that it
 *   may be no namespace at all;
 * - `searched`: it stands for something that is searched for by its name alone.
 */
export type CodePart =
  | { readonly part: 'text' | 'name' | 'string'; readonly text: string }
  | {
      readonly part: 'qualifier';
      readonly text: string;
      readonly place: Qualified;
      readonly sorts: readonly NameSort[];
    }
  | { readonly part: 'searched'; readonly text: string; readonly name: string; readonly sort: NameSort };
