import type { Field, Impact } from './field.ts';
import type { Json } from './json.ts';

export type Fields = { readonly [name: string]: Field<unknown> };

/** A kind of database object: what it is called, where it lives, what is known of it. */
export interface KindDefinition<F extends Fields = Fields> {
  readonly title: string;
  readonly plural: string;
  /** `namespace`: stands for itself (tables, views). `relation`: belongs to a table or view, its owner (columns, keys). */
  readonly home: 'namespace' | 'relation';
  /** True for a namespace itself: its name is that of its namespace. */
  readonly namesItself?: true;
  /** True for what columns, keys and triggers can belong to. */
  readonly owns?: true;
  readonly fields: F;
  /** Fields that tell the object apart when its name does not count. Absent: only the name does. */
  readonly signature?: readonly string[];
  /** Those of the signature whose entries belong to each other by their place, in any order. */
  readonly together?: readonly string[];
  /** The field that says whether the object has any effect, and the values with which it has. Absent: it always has. */
  readonly inForce?: { readonly field: string; readonly values: readonly Json[] };
  /** Fields that tell in a few words what it is. */
  readonly brief: readonly string[];
  /** What it touches when the actual side lacks the object. */
  readonly missing: Impact;
  /** What it touches when only the actual side has the object. */
  readonly extra: Impact;
  /** Why a missing one matters, in one sentence. */
  readonly why: string;
}

/** Checks that the fields a definition speaks of are its own. */
export function defineKind<const F extends Fields>(
  definition: KindDefinition<F> & {
    readonly signature?: readonly (keyof F & string)[];
    readonly together?: readonly (keyof F & string)[];
    readonly inForce?: { readonly field: keyof F & string; readonly values: readonly Json[] };
    readonly brief: readonly (keyof F & string)[];
  },
): KindDefinition<F> {
  return definition;
}

type ValueOf<F> = F extends Field<infer T> ? T : never;

/**
 * What is known of one object. `undefined`: the engine or the reader cannot tell, so the fact is not compared and stands
 * under coverage. `null`: there is none.
 */
export type FactsOf<D> =
  D extends KindDefinition<infer F> ? { readonly [P in keyof F]: ValueOf<F[P]> | undefined } : never;
