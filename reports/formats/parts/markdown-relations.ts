import { fewOf } from '../../../introspection/index.ts';
import type { ParityReport, Severity } from '../../report/report.ts';
import { codeCell, codeSpan } from './markdown-escape.ts';
import { markdownTable } from './markdown-table.ts';
import type { NumberedFinding } from './numbered-findings.ts';

/** Above this number, tables without differences are only counted. */
const LISTED = 200;
const NUMBERS_SHOWN = 10;
const COLUMNS = ['Table or view', 'Status', 'Errors:', 'Warnings:'];
const HEADS = { known: 'Known:', accepted: 'Accepted:' } as const;

/** Tables and views: those that differ one by one, the others as a list. */
export function relationSection(report: ParityReport, numbered: readonly NumberedFinding[]): string {
  const weightOf = new Map(numbered.map(({ finding, weight }) => [finding.id, weight]));
  const numberOf = new Map(numbered.map(({ finding, number }) => [finding.id, number]));
  const uncounted = (['known', 'accepted'] as const).filter((status) => report.summary[status] > 0);
  const rows = report.relations
    .filter(({ status }) => status !== 'parity')
    .map(({ object, status, findings }) => {
      const count = (weight: Severity | 'known' | 'accepted') =>
        String(findings.filter((id) => weightOf.get(id) === weight).length);
      const others = uncounted.map(count);
      return [
        codeCell(object.name),
        status,
        count('error'),
        count('warning'),
        ...others,
        numbersText(findings.flatMap((id) => numberOf.get(id) ?? [])),
      ];
    });
  const alike = report.relations.filter(({ status }) => status === 'parity');
  const names = alike.map(({ object }) => codeSpan(object.name)).join(', ');
  const list = report.relations.length > LISTED ? '.' : `: ${names}.`;
  return [
    markdownTable([...COLUMNS, ...uncounted.map((status) => HEADS[status]), 'Findings'], rows),
    alike.length === 0 ? '' : `Alike are ${alike.length} of ${report.relations.length}${list}`,
  ]
    .filter((part) => part !== '')
    .join('\n\n');
}

/** The numbers of the findings of a table, shared ones too. */
function numbersText(numbers: readonly number[]): string {
  return fewOf(numbers.toSorted((a, b) => a - b).map(String), NUMBERS_SHOWN);
}
