import type { Finding, Member, ParityReport } from './report.ts';

/** What a finding is about: its members, or itself. */
export function membersOf(finding: Finding): readonly Member[] {
  const { members, id, differenceId = id } = finding;
  return members ?? [{ ...finding, differenceId }];
}

/** The ids of all differences that a report tells of, accepted or not. */
export function differenceIdsIn({ findings }: Pick<ParityReport, 'findings'>): ReadonlySet<string> {
  return new Set(findings.flatMap(membersOf).map(({ differenceId }) => differenceId));
}
