import type { DataType } from './data-type.ts';
import type { Expression } from './expression.ts';

/**
 * How an engine says what the model means: the table of translation. An expression is translated by `meantBy` of the engine that it
 * comes from, and written with the words of the other one.
 *
 * All engines share the operators of the model, and these calls: `now`, `today`, `epoch` (seconds since 1970, a whole number),
 * `lower`, `upper`, `length`, `abs`, `coalesce`, `nullif`, `substr`, `replace`, `trim`, `ltrim`, `rtrim`, `json_valid`.
 */
export interface Spelling {
  /** The part in shared words; the same object if it is. Its own parts are in shared words already. */
  meantBy(part: Expression): Expression;
  /** The name of a type that keeps what the meaning promises; undefined: it has none. */
  typeOf(type: DataType): string | undefined;
  /** The type in which it keeps values of a type that it does not have. */
  readonly fallbackType: string;
  /** The types to which CAST gives the same as in other engines, by their family. */
  readonly casts: ReadonlyMap<DataType['family'], string>;
  readonly calls: ReadonlyMap<string, (operands: readonly string[]) => string>;
  /** The operators of the model with their words here: all that it can write. */
  readonly operators: ReadonlyMap<string, string>;
  readonly boolean: { readonly true: string; readonly false: string };
  /** From hex digits. */
  bytesOf(hex: string): string;
  quotedName(name: string): string;
  /** How it numbers rows by itself. */
  readonly numbering: 'byDefault' | 'autoincrement';
  /** Whether any column can be numbered, and not only a primary key of one column. */
  readonly numbersAnyColumn: boolean;
  readonly hasNamespaces: boolean;
}
