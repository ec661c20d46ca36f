import type { DataType } from './data-type.ts';
import type { IndexKey } from './index-key.ts';

/** Values by what they mean. A text is as the engine wrote it; null: there is none. */
interface Meanings {
  readonly type: { readonly meaning: 'type'; readonly text: string; readonly type: DataType };
  readonly expression: { readonly meaning: 'expression'; readonly text: string | null };
  readonly query: { readonly meaning: 'query'; readonly text: string | null };
  readonly code: { readonly meaning: 'code'; readonly text: string | null };
  /** Names of columns of the relation itself. */
  readonly names: { readonly meaning: 'names'; readonly names: readonly string[] };
  /** Names of columns of another relation. */
  readonly targetNames: { readonly meaning: 'targetNames'; readonly names: readonly string[] };
  readonly keys: { readonly meaning: 'keys'; readonly keys: readonly IndexKey[] };
  readonly target: { readonly meaning: 'target' };
  readonly options: { readonly meaning: 'options' };
  readonly parameters: { readonly meaning: 'parameters' };
  readonly plain: { readonly meaning: 'plain' };
}

/** What the value of a field can mean, for rules that judge a whole family of fields. */
export type Meaning = keyof Meanings;

/** A value with one meaning. */
export type MeantAs<M extends Meaning> = Meanings[M];

/** A value by what it means. */
export type Meant = MeantAs<Meaning>;
