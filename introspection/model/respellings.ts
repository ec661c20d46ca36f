import type { Expression } from './expression.ts';

/** Other spellings of facts. A self-test uses them to prove that a spelling is not reported as a difference. */
export interface Respellings {
  /** A comment to put before an expression; null: the engine has no comments. */
  readonly comment: string | null;
  /** Synonyms of types, whatever follows in brackets. The first match is used. */
  readonly typeAliases: readonly (readonly [name: RegExp, alias: string])[];
  /** Whether white space is allowed around the brackets and commas of a type. */
  readonly spacedTypes: boolean;
  /** Names of types, each of another family. */
  readonly types: readonly string[];
  /** Rewrites a part of an expression without changing its result; undefined: this rewrite does not apply to the part. */
  readonly expressions: readonly {
    readonly title: string;
    respell(part: Expression): Expression | undefined;
  }[];
}
