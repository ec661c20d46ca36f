import type { Finding, Member, ParityReport } from './report.ts';

/** The members of a finding, or the finding itself. */
export function membersOf(finding: Finding): readonly Member[] {
  const { members, id, differenceId = id } = finding;
  return members ?? [{ ...finding, differenceId }];
}

/** The ids of all differences and remarks in a report, accepted or not. */
export function differenceIdsIn({
  findings,
  notices,
}: Pick<ParityReport, 'findings' | 'notices'>): ReadonlySet<string> {
  return new Set([
    ...findings.flatMap(membersOf).map(({ differenceId }) => differenceId),
    ...notices.flatMap(({ id }) => id ?? []),
  ]);
}
