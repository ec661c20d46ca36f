import type { Severity } from '../../reports/index.ts';
import type { TermWords } from '../gate/accept-terms.ts';

/** The options of `evenkeel accept`, as commander gives them. */
export interface AcceptOptions extends TermWords {
  readonly output?: string;
  readonly failOn: Severity;
  readonly finding?: readonly string[];
  readonly prune?: true;
  readonly migrations?: true;
  readonly config?: string;
}
