import type { ParityReport, Policy, SystemNeeds } from '../../reports/index.ts';

export interface CompareOptions {
  /** What the owners of the databases agreed on, as under `policy` in evenkeel.yaml. */
  readonly policy?: Policy | undefined;
  /** Parts of an application and the tables and columns they need, by name. */
  readonly systems?: SystemNeeds | undefined;
  /** `YYYY-MM-DD`, for acceptances that end; without it none does. */
  readonly today?: string | undefined;
  /** A report of before: what it tells of as well has the status `known`, and fails nothing. */
  readonly base?: ParityReport | undefined;
}
