import type { Field, Impact } from './field.ts';
import type { Json } from './json.ts';

export type Fields = { readonly [name: string]: Field<unknown> };

/** A kind of database object: its names, its home, its facts. */
export interface KindDefinition<F extends Fields = Fields> {
  readonly title: string;
  readonly plural: string;
  /** `namespace`: without an owner (tables, views). `relation`: owned by a table or view (columns, keys). */
  readonly home: 'namespace' | 'relation';
  /** True for a namespace itself: its name is that of its namespace. */
  readonly namesItself?: true;
  /** True if columns, keys and triggers can belong to such an object. */
  readonly owns?: true;
  readonly fields: F;
  /** Fields that identify the object without its name. Absent: only the name identifies it. */
  readonly signature?: readonly string[];
  /** Signature fields whose entries at the same position belong together. The order of these groups does not matter. */
  readonly together?: readonly string[];
  /** The field that says whether the object has an effect, and the values with which it has one. Absent: it always has. */
  readonly inForce?: { readonly field: string; readonly values: readonly Json[] };
  /** Fields that describe it in a few words. */
  readonly describedBy: readonly string[];
  /** The impact if the actual side lacks the object. */
  readonly missing: Impact;
  /** The impact if only the actual side has the object. */
  readonly extra: Impact;
  /** Why a missing one matters, in one sentence. */
  readonly why: string;
}

/** Checks that a definition refers only to its own fields. */
export function defineKind<const F extends Fields>(
  definition: KindDefinition<F> & {
    readonly signature?: readonly (keyof F & string)[];
    readonly together?: readonly (keyof F & string)[];
    readonly inForce?: { readonly field: keyof F & string; readonly values: readonly Json[] };
    readonly describedBy: readonly (keyof F & string)[];
  },
): KindDefinition<F> {
  return definition;
}

type ValueOf<F> = F extends Field<infer T> ? T : never;

/**
 * The facts of one object. `undefined`: the engine or reader does not provide the fact, so it is not compared and is listed
 * under coverage. `null`: there is none.
 */
export type FactsOf<D> =
  D extends KindDefinition<infer F> ? { readonly [P in keyof F]: ValueOf<F[P]> | undefined } : never;
