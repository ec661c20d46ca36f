import {
  type Finding,
  membersOf,
  objectText,
  type ParityReport,
  printable,
  type Severity,
  severities,
} from '../../reports/index.ts';

/** A difference, as an accepted file identifies it. */
export interface Difference {
  /** Its differenceId. */
  readonly id: string;
  /** The id of the finding that contains it. */
  readonly finding: string;
  readonly rule: string;
  /** `index main.users.users_email`, with invisible characters made visible. */
  readonly object: string;
}

/** The differences of the findings that pass the filter, in the order of the report. */
export function differencesOf(
  { findings }: ParityReport,
  passes: (finding: Finding) => boolean,
): readonly Difference[] {
  return findings.filter(passes).flatMap((finding) =>
    membersOf(finding).map(({ differenceId, object }) => ({
      id: differenceId,
      finding: finding.id,
      rule: finding.rule,
      object: printable(objectText(object)),
    })),
  );
}

/** Whether a finding is new and has at least this severity. */
export function isNewFrom(least: Severity): (finding: Finding) => boolean {
  return ({ status, severity }) => status === 'new' && severities.indexOf(severity) <= severities.indexOf(least);
}
