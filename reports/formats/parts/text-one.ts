import { printableLines } from '../../report/printable.ts';
import type { Finding, ParityReport } from '../../report/report.ts';
import { qualifiedReport } from './qualified.ts';
import type { Style } from './style.ts';
import { blocksOf } from './text-blocks.ts';
import { blocksLines } from './text-finding.ts';
import { pageOf } from './text-page.ts';

/** One finding of a report in full: what text shows of it, and the query for each side that shows the difference. */
export function renderFinding(report: ParityReport, { id }: Finding, style: Style): string {
  const page = pageOf({ ...style, verbose: true }, Number.POSITIVE_INFINITY);
  const qualified = qualifiedReport(report);
  const findings = qualified.findings.filter((finding) => finding.id === id);
  const queries = findings.flatMap(({ verify }) => [
    ...['', `-- expected: ${report.expected.engine.name}`, ...printableLines(verify.expected).split('\n')],
    ...['', `-- actual: ${report.actual.engine.name}`, ...printableLines(verify.actual).split('\n')],
  ]);
  return `${[...blocksLines(blocksOf(findings), qualified, page), ...queries].join('\n')}\n`;
}
