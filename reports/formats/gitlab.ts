import { firstPlaceOf } from '../report/first-place.ts';
import { printable, printableJson } from '../report/printable.ts';
import type { Severity } from '../report/report.ts';
import type { Format } from './format.ts';
import { headline } from './parts/headline.ts';
import { differencesOf, type OneDifference } from './parts/one-difference.ts';
import { qualifiedIn } from './parts/qualified.ts';
import { standInPath } from './parts/stand-in-path.ts';

/** A Code Quality report. GitLab compares fingerprints to see what a merge request adds, so known findings are here too. */
export const gitlab: Format = {
  name: 'gitlab',
  mediaType: 'application/vnd.evenkeel.gitlab+json',
  extension: 'gitlab.json',
  render(report) {
    const qualify = qualifiedIn(report);
    const counted = report.findings.filter(({ status }) => status !== 'accepted');
    return `${printableJson(
      JSON.stringify(
        counted.flatMap(differencesOf).map((difference) => issueOf(difference, headline(qualify(difference)))),
        null,
        2,
      ),
    )}\n`;
  },
};

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
