import { printable } from '../../report/printable.ts';
import { type Finding, severities } from '../../report/report.ts';
import { acceptanceOf } from './acceptance.ts';
import { amount, severityWord } from './amount.ts';
import { findingSummary } from './finding-summary.ts';
import { wholeName } from './text-name.ts';
import type { Page } from './text-page.ts';

/** Of each status so many are listed; more are only counted. */
const LISTED = 10;

/** Findings that do not count, one line each, or their number if they are many. */
export function standingLines(findings: readonly Finding[], page: Page): readonly string[] {
  return (['known', 'accepted'] as const).flatMap((status) => {
    const standing = findings.filter((finding) => finding.status === status);
    const texts =
      page.verbose || standing.length <= LISTED
        ? standing.map((finding) => summaryOf(finding))
        : [`${countsOf(standing)}${page.byOption('; --verbose lists them')}`];
    return texts.flatMap((text) => page.marked(status, 'dim', text));
  });
}

/** No reason for known findings: it was shown when they were new. */
function summaryOf(finding: Finding): string {
  const { accepted, rule } = finding;
  const why = accepted === undefined ? '' : `, ${printable(acceptanceOf(accepted))}`;
  return `${findingSummary(finding, wholeName, printable)}  [${printable(rule)}]${why}`;
}

/** `12 errors, 3 notes`. */
function countsOf(findings: readonly Finding[]): string {
  return severities
    .map((severity) => [severityWord(severity), findings.filter((each) => each.severity === severity).length] as const)
    .filter(([, count]) => count > 0)
    .map(([word, count]) => amount(count, word))
    .join(', ');
}
