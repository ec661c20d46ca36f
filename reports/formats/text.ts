import { printable } from '../report/printable.ts';
import type { ParityReport } from '../report/report.ts';
import { fleetText } from './fleet/text.ts';
import type { Format } from './format.ts';
import { severityWord } from './parts/amount.ts';
import { foldedReport } from './parts/folded.ts';
import { sideFiles } from './parts/migration-counts.ts';
import { newCounts } from './parts/new-counts.ts';
import { severityLook } from './parts/paint.ts';
import { qualifiedReport } from './parts/qualified.ts';
import { type Block, blocksOf } from './parts/text-blocks.ts';
import { countLines } from './parts/text-counts.ts';
import { coverageLines } from './parts/text-coverage.ts';
import { blocksLines } from './parts/text-finding.ts';
import { isRemark, remarkLines, remarkNotes, standingRemarks } from './parts/text-migrations.ts';
import { unbroken } from './parts/text-name.ts';
import { noteLines } from './parts/text-notes.ts';
import { type Page, pageOf } from './parts/text-page.ts';
import { type Shown, shownOf } from './parts/text-shown.ts';
import { standingLines } from './parts/text-standing.ts';
import { summaryLines } from './parts/text-summary.ts';
import { verdictLine } from './parts/verdict.ts';

/** A report should have no more lines; the more findings it has, the fewer objects are named in each block. */
const LINES = 120;
const NAMED = [Number.POSITIVE_INFINITY, 40, 20, 10, 5, 3] as const;

/** For terminals and logs: the verdict first, then what differs, the worst first, then notes and coverage in short. */
export const text: Format = {
  name: 'text',
  mediaType: 'text/plain; charset=utf-8',
  extension: 'txt',
  render(unqualified, style) {
    const whole = qualifiedReport(unqualified);
    const report = foldedReport(whole);
    const shown = shownOf(report, style);
    const blocks = blocksOf(freshOf(shown, false));
    let lines: readonly string[] = [];
    for (const most of style.verbose ? NAMED.slice(0, 1) : NAMED) {
      const page = pageOf(style, most);
      const asked = { report, shown, whole };
      lines = joined(style.summary ? countedSections(report, shown, page) : sectionsOf(asked, blocks, page));
      if (lines.length <= LINES) break;
    }
    return `${lines.join('\n')}\n`;
  },
  renderFleet: fleetText,
};

/** A report without what is folded, what of it is shown, and the whole. */
interface Told {
  readonly report: ParityReport;
  readonly shown: Shown;
  readonly whole: ParityReport;
}

function sectionsOf(
  { report, shown, whole }: Told,
  blocks: readonly Block[],
  page: Page,
): readonly (readonly string[])[] {
  const notes = freshOf(shown, true);
  return [
    headLines(report, page),
    remarkLines(shown.notices, whole.findings, page),
    blocksLines(blocks, report, page),
    noticeLines(shown, page),
    [
      ...(page.verbose ? blocksLines(blocksOf(notes), report, page) : noteLines(notes, page)),
      ...remarkNotes(shown.notices, page),
    ],
    [...standingLines(shown.findings, page), ...standingRemarks(shown.notices, page)],
    hiddenLines(shown, page),
    page.verbose ? summaryLines(whole, page) : coverageLines(whole, page),
    hintLines(shown, page),
  ];
}

/** New findings: notes, or those that count. */
function freshOf({ findings }: Shown, areNotes: boolean): ParityReport['findings'] {
  return findings.filter(({ status, severity }) => status === 'new' && (severity === 'info') === areNotes);
}

function countedSections(report: ParityReport, shown: Shown, page: Page): readonly (readonly string[])[] {
  return [[...verdictLines(report, page), ...countLines(shown, page)], hiddenLines(shown, page)];
}

/** With an empty line between sections. */
function joined(sections: readonly (readonly string[])[]): readonly string[] {
  return sections.filter((lines) => lines.length > 0).flatMap((lines, place) => (place === 0 ? lines : ['', ...lines]));
}

function headLines(report: ParityReport, page: Page): readonly string[] {
  const degraded = report.systems.filter(({ status }) => status === 'degraded').map(({ name }) => printable(name));
  return [
    ...verdictLines(report, page),
    ...page.hang('expected  ', sourceText(report.expected)),
    ...filesLines(report, 'expected', page),
    ...page.hang('actual    ', sourceText(report.actual)),
    ...filesLines(report, 'actual', page),
    ...(degraded.length === 0 ? [] : page.hang('degraded  ', degraded.join(', '))),
  ];
}

function filesLines(report: ParityReport, side: 'expected' | 'actual', page: Page): readonly string[] {
  return report.migrations === undefined ? [] : page.hang('          ', sideFiles(report, side));
}

function verdictLines(report: ParityReport, page: Page): readonly string[] {
  return page.hang('', verdictLine(report)).map((line) => page.paint('bold', page.paint(verdictLook(report), line)));
}

/** By new findings: known ones do not fail. */
function verdictLook(report: ParityReport): 'green' | 'red' | 'yellow' {
  if (report.verdict === 'parity') return 'green';
  const { error, warning } = newCounts(report);
  if (report.verdict === 'not-compared' || error > 0) return severityLook.error;
  return warning > 0 ? severityLook.warning : 'green';
}

function sourceText({ engine, source, takenAt }: ParityReport['expected']): string {
  const whole = unbroken(printable(source));
  return `${printable(`${engine.name} ${engine.version}`)}  ${whole} ${unbroken(`(read ${printable(takenAt)})`)}`;
}

/** Problems of the policy, after the findings that count. */
function noticeLines({ notices }: Shown, page: Page): readonly string[] {
  const ofPolicy = notices.filter((notice) => !isRemark(notice));
  return ofPolicy.flatMap(({ rule, severity, text, place }) =>
    page.marked(
      severityWord(severity),
      severityLook[severity],
      `${unbroken(printable(place))}: ${printable(text)}  [${printable(rule)}]`,
    ),
  );
}

function hiddenLines({ hidden }: Shown, page: Page): readonly string[] {
  return hidden === undefined ? [] : page.hang('hidden   ', hidden);
}

function hintLines({ findings, notices }: Shown, page: Page): readonly string[] {
  const remarks = notices.filter((notice) => isRemark(notice) && notice.severity !== 'info');
  const first = [...remarks, ...findings].find(({ status }) => status === 'new') ?? findings[0];
  if (first === undefined) return [];
  const verbose = page.verbose ? '' : page.byOption('; `--verbose` shows every name and file, and all of the coverage');
  return page.hang('', `\`evenkeel explain ${printable(first.rule)}\` says what a rule means${verbose}.`);
}
