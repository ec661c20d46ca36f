import { cut } from '../../report/printable.ts';
import { type Finding, type ParityReport, severities } from '../../report/report.ts';
import { findRulePage } from '../../rule-pages/rule-pages.ts';
import { severityWord } from './amount.ts';
import { findingPlace, noticePlace } from './finding-place.ts';
import { findingSummary } from './finding-summary.ts';
import { codeCell, plainText } from './markdown-escape.ts';
import { fixParts } from './markdown-fixes.ts';
import { markdownTable } from './markdown-table.ts';
import { fileAndLine, placeText } from './place-text.ts';
import { withinBytes } from './within-bytes.ts';

/** GitHub accepts 1 MiB; the rest of a summary needs far less than this leaves. */
const TABLE_BYTES = 700_000;
const RULES_SHOWN = 20;
const NAME_WIDTH = 60;

function isNew({ status = 'new' }: { readonly status?: Finding['status'] }): boolean {
  return status === 'new';
}

const name = (text: string): string => codeCell(cut(text, NAME_WIDTH));

/** New findings, the worst first: what differs, where, and how to fix it. Says how many it leaves out. */
export function newTable({ findings, notices }: ParityReport): string {
  const rows = [
    ...findings
      .filter(({ status }) => status === 'new')
      .map((finding) => {
        const place = findingPlace(finding);
        const [fix] = findRulePage(finding.rule)?.fixes ?? [];
        const where = placeText(finding, codeCell) ?? (place === undefined ? '' : `at ${codeCell(fileAndLine(place))}`);
        const what = `${findingSummary(finding, name, codeCell)} (${codeCell(finding.rule)})`;
        return { severity: finding.severity, what, where, fix: fix === undefined ? '' : plainText(fix.title) };
      }),
    ...notices.filter(isNew).map((notice) => ({
      severity: notice.severity,
      what: `${plainText(notice.text)} (${codeCell(notice.rule)})`,
      where: noticePlace(notice) === undefined ? plainText(notice.place) : `at ${codeCell(notice.place)}`,
      fix: findRulePage(notice.rule)?.fixes[0]?.title ?? 'Correct the policy',
    })),
  ].toSorted((a, b) => severities.indexOf(a.severity) - severities.indexOf(b.severity));
  const placed = rows.some(({ where }) => where !== '');
  const table = markdownTable(
    ['Severity', 'What', ...(placed ? ['Where'] : []), 'Fix'],
    rows.map(({ severity, what, where, fix }) => [severityWord(severity), what, ...(placed ? [where] : []), fix]),
  ).split('\n');
  const shown = withinBytes(table, TABLE_BYTES);
  const left = table.length - shown.length;
  return shown.join('\n') + (left === 0 ? '' : `\n\n${left} more do not fit here; the report has them.`);
}

/** How to fix new findings above info: folded, one for each rule, the worst first. */
export function fixSections({ findings, notices, expected, actual }: ParityReport): readonly string[] {
  const fresh = [...findings, ...notices].filter(isNew);
  const rules = new Set(fresh.filter(({ severity }) => severity !== 'info').map(({ rule }) => rule));
  const engines = [expected.engine.name, actual.engine.name];
  return [...rules]
    .slice(0, RULES_SHOWN)
    .map(findRulePage)
    .filter((page) => page !== undefined)
    .filter(({ fixes }) => fixes.length > 0)
    .map((page) =>
      [
        `<details><summary>How to fix <code>${page.id}</code></summary>`,
        plainText(page.why),
        ...fixParts(page, engines),
        '</details>',
      ].join('\n\n'),
    );
}
