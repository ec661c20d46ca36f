/** Advice. In: one side alone. Out: objects of it that deserve a look, whatever the other side has. */

import type { Impact, SchemaObject } from '../../../introspection/index.ts';
import type { Side } from '../../sides/side.ts';
import type { RuleText } from '../rule.ts';

/** A problem of one side alone; it does not count for parity. */
export interface Advice extends RuleText {
  readonly impact: Impact;
  /** Set if it applies only to objects of both sides: an object of one side is a difference. */
  readonly onBothSides?: true;
  /** The fact that differs if only one side has the problem: then the difference reports it. */
  readonly toldBy?: string;
  /** The objects it is about, in the order of the snapshot, each with a few words about it. */
  judge(side: Side): readonly Advised[];
}

export interface Advised {
  readonly object: SchemaObject;
  readonly says: string;
}
