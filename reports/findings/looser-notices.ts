import { policyLooser } from '../policy/rules.ts';
import type { Notice, Severity } from '../report/report.ts';

/** What a policy asks less for than before, and what that weighs. */
export interface Looser {
  /** In a few words each what is asked less for. */
  readonly texts: readonly string[];
  readonly severity: Severity;
}

/** It weighs nothing of this itself, or it could allow what it does. */
export function looserNotices({ texts, severity }: Looser): readonly Notice[] {
  return texts.map((text) => ({
    rule: policyLooser.id,
    severity,
    text: `${policyLooser.says} Entry: ${text}.`,
    place: 'policy',
  }));
}
