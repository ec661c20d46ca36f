import { fewOf } from '../../../introspection/index.ts';
import type { ParityReport } from '../../report/report.ts';
import { locatedTitle } from './finding-title.ts';
import { codeCell } from './markdown-escape.ts';
import { markdownTable } from './markdown-table.ts';

/** The number of findings shown for each system; the rest is counted. */
const CAUSES_SHOWN = 5;

/** Which parts of the application work, and which findings break the others. Empty if none is declared. */
export function systemTable(report: ParityReport): string {
  const findings = new Map(report.findings.map((finding) => [finding.id, finding]));
  return markdownTable(
    ['System', 'Status', 'Needs', 'Broken by'],
    report.systems.map(({ name, status, needs, brokenBy }) => [
      codeCell(name),
      status,
      needs.map(codeCell).join(', '),
      fewOf(
        brokenBy.map((id) => causeOf(id, findings)),
        CAUSES_SHOWN,
        '; ',
      ),
    ]),
  );
}

function causeOf(id: string, findings: ReadonlyMap<string, ParityReport['findings'][number]>): string {
  const finding = findings.get(id);
  return finding === undefined ? codeCell(id) : locatedTitle(finding, codeCell);
}
