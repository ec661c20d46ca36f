import type { ParityReport, Policy, SystemNeeds } from '../../reports/index.ts';

export interface CompareOptions {
  /** The policy, as under `policy` in evenkeel.yaml. */
  readonly policy?: Policy | undefined;
  /** Parts of an application and the tables and columns they need, by name. */
  readonly systems?: SystemNeeds | undefined;
  /** `YYYY-MM-DD`, to decide which acceptances have expired; without it none has. */
  readonly today?: string | undefined;
  /** An earlier report: findings that it has too get the status `known` and do not fail. */
  readonly base?: ParityReport | undefined;
}
