import type { Threshold } from '../exit-code.ts';
import type { Minimums } from '../gate/minimums.ts';
import type { TextOptions } from './text-options.ts';

/** The options of `evenkeel audit`. */
export interface AuditOptions extends Minimums, TextOptions {
  readonly format?: readonly string[];
  readonly output?: string;
  readonly accepted?: string;
  readonly base?: readonly string[];
  readonly failOn: Threshold;
  readonly exitZero?: true;
  readonly strictCoverage?: true;
  readonly allowLooser?: true;
  readonly release?: true;
  readonly strict?: true;
  readonly roundTrip?: true;
  readonly against?: string;
  readonly live?: readonly string[];
  readonly draft?: true;
  readonly write?: true;
  readonly config?: string;
  readonly quiet?: true;
  readonly watch?: true;
  readonly member?: string;
  readonly perMember?: true;
}
