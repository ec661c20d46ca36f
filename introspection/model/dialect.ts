import type { CodeForm, CodePart } from './code.ts';
import type { DataType } from './data-type.ts';
import type { Expression } from './expression.ts';
import type { Traits } from './traits.ts';

/** All that the judging of differences may use from an engine. */
export interface Dialect extends Traits, Words {}

/**
 * The dialect of an engine: pure functions from native to canonical values.
 * A snapshot keeps only native values, so a better dialect never makes an old snapshot drift.
 */
export interface Words {
  /** The folded form of an identifier: equal for spellings that the engine treats as one. */
  foldName(name: string): string;
  /** Never throws: an unknown name is family `named`. */
  dataTypeOf(native: string): DataType;
  /** Never throws: what cannot be parsed is an `opaque` node that says why. */
  expressionOf(native: string): Expression;
  /** A whole query (see query.ts), its tables with their namespaces. Never throws: what cannot be parsed is an `opaque` node that says why. */
  queryOf(native: string): Expression;
  /** The text of a routine, normalised in white space, comments and letter case outside quotes. */
  tidy(code: string): string;
  /** The same in parts, so that the names of namespaces can be compared. Never throws. */
  codeOf(native: string, form: CodeForm): readonly CodePart[];
}
