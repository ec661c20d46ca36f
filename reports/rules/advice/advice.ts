import type { Impact, SchemaObject } from '../../../introspection/index.ts';
import type { Side } from '../../sides/side.ts';
import type { RuleText } from '../rule.ts';

/** Something that deserves a look on one side alone; it weighs nothing in the parity figure. */
export interface Advice extends RuleText {
  readonly impact: Impact;
  /** Set where it is told of what both sides have alike: what only one side has is a difference. */
  readonly onBothSides?: true;
  /** The fact in which two sides differ where only one of them is so: then that difference tells it. */
  readonly toldBy?: string;
  /** The objects it is about, in the order of the snapshot, each with a few words about it. */
  judge(side: Side): readonly Advised[];
}

export interface Advised {
  readonly object: SchemaObject;
  readonly says: string;
}
