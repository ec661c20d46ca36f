import type { Expression } from './expression.ts';

/** Other ways to write what a snapshot holds, with which a self-test proves that spelling is no difference. */
export interface Respellings {
  /** A comment that may stand in front of an expression; null: there are none. */
  readonly comment: string | null;
  /** Names that stand for one type, whatever follows in brackets. The first that fits is taken. */
  readonly typeAliases: readonly (readonly [name: RegExp, alias: string])[];
  /** Whether white space may stand around the brackets and commas of a type. */
  readonly spacedTypes: boolean;
  /** Names of types, of several families, which no two of them share. */
  readonly types: readonly string[];
  /** Ways to write a part of an expression that accept the same rows and give the same values; undefined: it is no such part. */
  readonly expressions: readonly {
    readonly title: string;
    respell(part: Expression): Expression | undefined;
  }[];
}
