import type { SchemaObject } from '../../introspection/index.ts';
import type { RuleText } from '../equivalence/rule.ts';
import type { Side } from '../side.ts';

/** Something wrong with one side alone, off the parity figure. */
export interface Advice extends RuleText {
  judge(side: Side): readonly { readonly object: SchemaObject; readonly says: string }[];
}
