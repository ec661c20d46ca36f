import type { Finding, ParityReport } from '../report/report.ts';
import { fleetGithubSummary } from './fleet/github-summary.ts';
import type { Format } from './format.ts';
import { amount, percent } from './parts/amount.ts';
import { foldedReport } from './parts/folded.ts';
import { notComparedTable } from './parts/markdown-coverage.ts';
import { codeSpan, plainText } from './parts/markdown-escape.ts';
import { systemTable } from './parts/markdown-systems.ts';
import { qualifiedReport } from './parts/qualified.ts';
import { fixSections, newTable } from './parts/summary-findings.ts';
import { verdictLine } from './parts/verdict.ts';

/** For the page of a GitHub workflow (`$GITHUB_STEP_SUMMARY`): the verdict, new findings, and how to fix them. Below 1 MiB. */
export const githubSummary: Format = {
  name: 'github-summary',
  mediaType: 'text/markdown; charset=utf-8',
  extension: 'summary.md',
  render(unqualified) {
    const report = foldedReport(qualifiedReport(unqualified));
    const parts = [
      `## Schema ${plainText(verdictLine(report))}`,
      sidesText(report),
      degradedTable(report),
      newTable(report),
      ...fixSections(report),
      uncountedList(report),
      coverageText(report),
    ];
    return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
  },
  renderFleet: fleetGithubSummary,
};

function sidesText({ expected, actual, summary: { objects }, verdict }: ParityReport): string {
  const sides = `Expected is ${codeSpan(expected.source)}, actual is ${codeSpan(actual.source)}`;
  if (verdict === 'not-compared') return `${sides}.`;
  const share = percent(objects.atParity, objects.total);
  return `${sides}: ${objects.atParity} of ${amount(objects.total, 'object')} (${share}) are alike.`;
}

function degradedTable(report: ParityReport): string {
  const systems = report.systems.filter(({ status }) => status === 'degraded');
  return systemTable({ ...report, systems });
}

/** How many findings do not count, and when their acceptance expires. */
function uncountedList({ summary: { known, accepted }, findings }: ParityReport): string {
  const dates = findings.flatMap(({ accepted: acceptance }: Finding) => acceptance?.until ?? []).toSorted();
  const next = dates[0] === undefined ? '' : `; the first expires on ${plainText(dates[0])}`;
  return [
    ...(known > 0 ? [`- Known: ${amount(known, 'finding')} that the base has too.`] : []),
    ...(accepted > 0 ? [`- Accepted: ${amount(accepted, 'finding')}${next}.`] : []),
  ].join('\n');
}

function coverageText(report: ParityReport): string {
  const { skipped, unmodelled } = report.coverage;
  const unreadable = skipped.filter(({ reason }) => reason === 'unreadable').length;
  const uncounted = unmodelled.reduce((sum, { count }) => sum + count, 0);
  const table = notComparedTable(report);
  return [
    ...(unreadable > 0 ? [`**${amount(unreadable, 'object')} could not be read.**`] : []),
    ...(uncounted > 0
      ? [`${amount(uncounted, 'object')} of kinds that Evenkeel does not know were not compared.`]
      : []),
    ...(table === '' ? [] : ['<details><summary>Not compared</summary>', table, '</details>']),
  ].join('\n\n');
}
