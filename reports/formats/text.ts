import type { Format, Style } from '../format.ts';
import type { ParityReport } from '../report.ts';
import { amount, percent, severityAmounts } from './parts/amount.ts';
import { groupFindings } from './parts/groups.ts';
import { type Paint, paintOf, severityLook } from './parts/paint.ts';
import { printable } from './parts/printable.ts';
import { findingLines, textName } from './parts/text-finding.ts';
import { summaryLines } from './parts/text-summary.ts';
import { verdictLine } from './parts/verdict.ts';
import { hang, TIE } from './parts/wrap.ts';

/** For terminals and logs: the verdict first, then what differs, table by table, the worst first. */
export const text: Format = {
  name: 'text',
  mediaType: 'text/plain; charset=utf-8',
  extension: 'txt',
  render(report, style) {
    const paint = paintOf(style.colour);
    const blocks = [
      headLines(report, style, paint),
      ...groupBlocks(report, style, paint),
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
    ...hang('parity    ', `${objects.atParity} of ${amount(objects.total, 'object')} (${share})`, style.width),
    ...(degraded.length === 0 ? [] : hang('degraded  ', degraded.join(', '), style.width)),
  ];
}

function verdictLook({ verdict, summary }: ParityReport): 'green' | 'red' | 'yellow' {
  if (verdict === 'parity') return 'green';
  return verdict === 'drift' && summary.severities.error === 0 ? severityLook.warning : severityLook.error;
}

function sourceText({ engine, source, takenAt }: ParityReport['expected']): string {
  return `${printable(`${engine.name} ${engine.version}  ${source}`)} (read${TIE}${printable(takenAt)})`;
}

function groupBlocks(report: ParityReport, style: Style, paint: Paint): readonly (readonly string[])[] {
  return groupFindings(report).map(({ title, named, findings }) => {
    const counts = { error: 0, warning: 0, info: 0 };
    for (const { severity } of findings) counts[severity] += 1;
    const heading = `${named ? textName(title) : title}  ${severityAmounts(counts)}`;
    return [
      ...hang('', heading, style.width).map((line) => paint('bold', line)),
      ...findingLines(findings, style.width, paint),
    ];
  });
}

function hintLines({ findings }: ParityReport, style: Style): readonly string[] {
  const [first] = findings;
  if (first === undefined) return [];
  return [
    ...hang('', `\`evenkeel explain ${printable(first.rule)}\` says what a rule means.`, style.width),
    ...hang(
      '',
      '`--format markdown` adds a query for each finding and side, to see it with your own eyes.',
      style.width,
    ),
  ];
}
