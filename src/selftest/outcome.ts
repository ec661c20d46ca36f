import type { Explained } from './rightly-explained.ts';
import type { Trial } from './trial.ts';

/** What became of a trial. */
export interface Outcome {
  readonly trial: Trial;
  /** `explained`: a rule says rightly that the planted change means nothing there. */
  readonly result: 'proved' | 'explained' | 'failed';
  /** The rules that spoke: of the findings, or those that explained it away. */
  readonly rules: readonly string[];
  /** Why they were right to explain it. */
  readonly because: readonly Explained[];
}
