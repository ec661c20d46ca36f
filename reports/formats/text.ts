import { printable } from '../report/printable.ts';
import type { Finding, ParityReport } from '../report/report.ts';
import type { Format } from './format.ts';
import { amount, type Found, foundAmounts, percent, severityWord } from './parts/amount.ts';
import { findingTitle } from './parts/finding-title.ts';
import { groupFindings } from './parts/groups.ts';
import { newCounts } from './parts/new-counts.ts';
import { type Paint, paintOf, severityLook } from './parts/paint.ts';
import { qualifiedReport } from './parts/qualified.ts';
import type { Style } from './parts/style.ts';
import { findingLines, MARK_WIDTH, textName } from './parts/text-finding.ts';
import { summaryLines } from './parts/text-summary.ts';
import { verdictLine } from './parts/verdict.ts';
import { hang, TIE } from './parts/wrap.ts';

/** For terminals and logs: the verdict first, then what differs, table by table, the worst first. */
export const text: Format = {
  name: 'text',
  mediaType: 'text/plain; charset=utf-8',
  extension: 'txt',
  render(unqualified, style) {
    const report = qualifiedReport(unqualified);
    const paint = paintOf(style.colour);
    const blocks = [
      headLines(report, style, paint),
      ...groupBlocks(report, style, paint),
      noticeLines(report, style, paint),
      summaryLines(report, style.width),
      hintLines(report, style),
    ];
    return `${blocks
      .filter((lines) => lines.length > 0)
      .map((lines) => lines.join('\n'))
      .join('\n\n')}\n`;
  },
};

function headLines(report: ParityReport, style: Style, paint: Paint): readonly string[] {
  const degraded = report.systems.filter(({ status }) => status === 'degraded').map(({ name }) => printable(name));
  const { objects } = report.summary;
  const share = percent(objects.atParity, objects.total);
  return [
    ...hang('', verdictLine(report), style.width).map((line) => paint('bold', paint(verdictLook(report), line))),
    ...hang('expected  ', sourceText(report.expected), style.width),
    ...hang('actual    ', sourceText(report.actual), style.width),
    ...hang('alike     ', `${objects.atParity} of ${amount(objects.total, 'object')} (${share})`, style.width),
    ...(degraded.length === 0 ? [] : hang('degraded  ', degraded.join(', '), style.width)),
  ];
}

/** By new findings: known ones do not fail. */
function verdictLook(report: ParityReport): 'green' | 'red' | 'yellow' {
  if (report.verdict === 'parity') return 'green';
  const { error, warning } = newCounts(report);
  if (report.verdict === 'not-compared' || error > 0) return severityLook.error;
  return warning > 0 ? severityLook.warning : 'green';
}

function sourceText({ engine, source, takenAt }: ParityReport['expected']): string {
  return `${printable(`${engine.name} ${engine.version}  ${source}`)} (read${TIE}${printable(takenAt)})`;
}

function groupBlocks(report: ParityReport, style: Style, paint: Paint): readonly (readonly string[])[] {
  return groupFindings(report).map(({ title, named, findings, elsewhere }) => {
    const heading = `${named ? textName(title) : title}  ${foundAmounts(foundOf(findings))}`;
    return [
      ...hang('', heading, style.width).map((line) => paint('bold', line)),
      ...findingLines(findings, style, paint),
      ...elsewhereLines(elsewhere, style.width),
    ];
  });
}

function elsewhereLines(findings: readonly Finding[], width: number): readonly string[] {
  if (findings.length === 0) return [];
  const titles = findings.map((finding) => findingTitle(finding, textName)).join('; ');
  return hang('  also     ', `under "several tables": ${titles}`, width);
}

function foundOf(findings: readonly Finding[]): Found {
  const count = (status: Finding['status']) => findings.filter((finding) => finding.status === status).length;
  return { severities: newCounts({ findings, notices: [] }), known: count('known'), accepted: count('accepted') };
}

/** Problems of the policy, after the findings. */
function noticeLines({ notices }: ParityReport, { width }: Style, paint: Paint): readonly string[] {
  const lines = notices.flatMap(({ rule, severity, text, place }) => {
    const mark = `  ${severityWord(severity)}`.padEnd(MARK_WIDTH);
    return hang(mark, `${printable(place)}: ${printable(text)}  [${printable(rule)}]`, width).map((line) =>
      line.startsWith(mark) ? paint(severityLook[severity], mark) + line.slice(mark.length) : line,
    );
  });
  return lines.length === 0 ? [] : [paint('bold', 'policy'), ...lines];
}

function hintLines({ findings }: ParityReport, style: Style): readonly string[] {
  const first = findings.find(({ status }) => status === 'new') ?? findings[0];
  if (first === undefined) return [];
  return [
    ...hang('', `\`evenkeel explain ${printable(first.rule)}\` says what a rule means.`, style.width),
    ...hang('', '`--format markdown` adds a query for each finding and side that shows the difference.', style.width),
  ];
}
