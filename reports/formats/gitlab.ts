import { idOf } from '../report/finding-id.ts';
import { firstPlaceOf } from '../report/first-place.ts';
import { differencesOf, type OneDifference } from '../report/one-difference.ts';
import { printable, printableJson } from '../report/printable.ts';
import type { Notice, ParityReport, Severity } from '../report/report.ts';
import type { Format } from './format.ts';
import { noticePlace } from './parts/finding-place.ts';
import { headline } from './parts/headline.ts';
import { qualifiedIn } from './parts/qualified.ts';
import { standInPath } from './parts/stand-in-path.ts';

/** A Code Quality report. GitLab compares fingerprints to see what a merge request adds, so known findings are here too. */
export const gitlab: Format = {
  name: 'gitlab',
  mediaType: 'application/vnd.evenkeel.gitlab+json',
  extension: 'gitlab.json',
  render(report) {
    return textOf(issuesOf(report));
  },
  /** Each member has its own issues: the same difference in one more member is a new issue. */
  renderFleet: ({ members }) =>
    textOf(
      members.flatMap(({ member, report, error }) =>
        report === undefined ? [faultIssue(member, error)] : issuesOf(report).map((issue) => issueIn(member, issue)),
      ),
    ),
};

type Issue = ReturnType<typeof issueOf>;

function textOf(issues: readonly Issue[]): string {
  return `${printableJson(JSON.stringify(issues, null, 2))}\n`;
}

function issuesOf(report: ParityReport): readonly Issue[] {
  const qualify = qualifiedIn(report);
  const counted = report.findings.filter(({ status }) => status !== 'accepted');
  return [
    ...counted.flatMap(differencesOf).map((difference) => issueOf(difference, headline(qualify(difference)))),
    ...report.notices.filter(({ status }) => status !== 'accepted').flatMap(remarkIssues),
  ];
}

/** A remark about a file of migrations. */
function remarkIssues(notice: Notice): readonly Issue[] {
  const { id, rule, severity, text } = notice;
  const place = noticePlace(notice);
  if (id === undefined || place === undefined) return [];
  return [
    {
      description: printable(text),
      check_name: rule,
      fingerprint: id,
      severity: SEVERITIES[severity],
      location: { path: place.file, lines: { begin: place.line } },
    },
  ];
}

function issueIn(member: string, issue: Issue): Issue {
  return {
    ...issue,
    description: `${printable(member)}: ${issue.description}`,
    fingerprint: idOf(issue.fingerprint, [member]),
  };
}

/** A member that could not be read must not look clean. */
function faultIssue(member: string, error = ''): Issue {
  return {
    description: `${printable(member)}: could not be compared. ${printable(error)}`,
    check_name: 'not-compared',
    fingerprint: idOf('not-compared', [member]),
    severity: SEVERITIES.error,
    location: { path: 'database', lines: { begin: 1 } },
  };
}

const SEVERITIES = { error: 'critical', warning: 'major', info: 'info' } as const satisfies Record<Severity, string>;

function issueOf(difference: OneDifference, title: string) {
  const { differenceId, rule, severity, why, object } = difference;
  const place = firstPlaceOf(difference);
  return {
    description: `${title}. ${printable(why)}`,
    check_name: rule,
    fingerprint: differenceId,
    severity: SEVERITIES[severity],
    location: { path: place?.file ?? standInPath(object), lines: { begin: place?.line ?? 1 } },
  };
}
