import { membersOf } from './members.ts';
import type { Finding, Member } from './report.ts';

/** One difference as a finding of its own. */
export type OneDifference = Omit<Finding, 'members'> & Pick<Member, 'differenceId'>;

/** The differences of a finding, each as a finding of its own. */
export function differencesOf(finding: Finding): readonly OneDifference[] {
  const {
    members: _,
    field: __,
    expected: ___,
    actual: ____,
    paths: _____,
    places: ______,
    fix: _______,
    ...shared
  } = finding;
  return membersOf(finding).map(({ differenceId, object, field, expected, actual, paths, places, fix }) => ({
    ...shared,
    differenceId,
    object,
    ...(field !== undefined && { field }),
    ...(expected !== undefined && { expected }),
    ...(actual !== undefined && { actual }),
    ...(paths !== undefined && { paths }),
    ...(places !== undefined && { places }),
    ...(fix !== undefined && { fix }),
    differences: Math.min(1, finding.differences),
  }));
}
