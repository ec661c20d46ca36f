import type { Finding, Member, ParityReport } from './report.ts';

/** The members of a finding, or the finding itself. */
export function membersOf(finding: Finding): readonly Member[] {
  const { members, id, differenceId = id } = finding;
  return members ?? [{ ...finding, differenceId }];
}

/** The ids of all differences in a report, accepted or not. */
export function differenceIdsIn({ findings }: Pick<ParityReport, 'findings'>): ReadonlySet<string> {
  return new Set(findings.flatMap(membersOf).map(({ differenceId }) => differenceId));
}
