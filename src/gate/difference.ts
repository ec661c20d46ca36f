import {
  FILE_OBJECT,
  type Finding,
  membersOf,
  type Notice,
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

/** The differences of the findings and the remarks about files that pass the filter, in the order of the report. */
export function differencesOf(
  { findings, notices }: ParityReport,
  passes: (told: Pick<Finding, 'severity' | 'status'>) => boolean,
): readonly Difference[] {
  const ofFindings = findings.filter(passes).flatMap((finding) =>
    membersOf(finding).map(({ differenceId, object }) => ({
      id: differenceId,
      finding: finding.id,
      rule: finding.rule,
      object: printable(objectText(object)),
    })),
  );
  return [...ofFindings, ...notices.flatMap((notice) => remarkAmong(notice, passes))];
}

/** A remark about a file is a difference of its own; other notices cannot be accepted. */
function remarkAmong(
  { id, rule, severity, place, status = 'new' }: Notice,
  passes: (told: Pick<Finding, 'severity' | 'status'>) => boolean,
): readonly Difference[] {
  if (id === undefined || !passes({ severity, status })) return [];
  return [{ id, finding: id, rule, object: printable(FILE_OBJECT + place.replace(/:\d+$/, '')) }];
}

/** Whether something is new and has at least this severity. */
export function isNewFrom(least: Severity): (told: Pick<Finding, 'severity' | 'status'>) => boolean {
  return ({ status, severity }) => status === 'new' && severities.indexOf(severity) <= severities.indexOf(least);
}
