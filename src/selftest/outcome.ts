import type { Explained } from './rightly-explained.ts';
import type { Trial } from './trial.ts';

/** The result of a trial. */
export interface Outcome {
  readonly trial: Trial;
  /** `explained`: a rule rightly explains the planted change. */
  readonly result: 'proved' | 'explained' | 'failed';
  /** The rules of the findings, or the rules that explained it. */
  readonly rules: readonly string[];
  /** Why that explanation is right. */
  readonly because: readonly Explained[];
}
