import { policyLooser } from '../policy/rules.ts';
import type { Notice, Severity } from '../report/report.ts';

/** Where a policy is looser than before, and the severity of that. */
export interface Looser {
  /** Each looser point in a few words. */
  readonly texts: readonly string[];
  readonly severity: Severity;
}

/** The looser policy itself does not decide the severity, or it could allow its own changes. */
export function looserNotices({ texts, severity }: Looser): readonly Notice[] {
  return texts.map((text) => ({
    rule: policyLooser.id,
    severity,
    text: `${policyLooser.says} Entry: ${text}.`,
    place: 'policy',
  }));
}
