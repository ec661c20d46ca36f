import { type Finding, type ParityReport, type Severity, severities } from '../../report/report.ts';

export interface NumberedFinding {
  /** From 1. */
  readonly number: number;
  readonly finding: Finding;
  /** What it counts as. */
  readonly weight: Severity | 'known' | 'accepted';
}

/** Numbered, so that people can refer to a finding; the worst first, those that do not count last. */
export function numberedFindings({ findings }: ParityReport): readonly NumberedFinding[] {
  return [...severities, 'known' as const, 'accepted' as const]
    .flatMap((weight) =>
      findings.filter((finding) => weightOf(finding) === weight).map((finding) => ({ finding, weight })),
    )
    .map((numbered, place) => ({ ...numbered, number: place + 1 }));
}

function weightOf({ status, severity }: Finding): NumberedFinding['weight'] {
  return status === 'new' ? severity : status;
}
