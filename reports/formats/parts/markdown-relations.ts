import type { ParityReport, Severity } from '../../report.ts';
import { relationTitle } from './groups.ts';
import { codeCell, codeSpan } from './markdown-escape.ts';
import { markdownTable } from './markdown-table.ts';

/** Above this many tables, those at parity are only counted. */
const LISTED = 200;
const COLUMNS = ['Table or view', 'Status', 'Errors:', 'Warnings:'];
const HEADS = { known: 'Known:', accepted: 'Accepted:' } as const;

/** The tables and views: those that differ one by one, those at parity as a list. */
export function relationSection(report: ParityReport): string {
  const weightOf = new Map(
    report.findings.map(({ id, status, severity }) => [id, status === 'new' ? severity : status]),
  );
  const titleOf = relationTitle(report);
  const uncounted = (['known', 'accepted'] as const).filter((status) => report.summary[status] > 0);
  const rows = report.relations
    .filter(({ status }) => status !== 'parity')
    .map(({ object, status, findings }) => {
      const count = (weight: Severity | 'known' | 'accepted') =>
        String(findings.filter((id) => weightOf.get(id) === weight).length);
      const others = uncounted.map(count);
      return [codeCell(titleOf(object)), status, count('error'), count('warning'), ...others];
    });
  const alike = report.relations.filter(({ status }) => status === 'parity');
  const names = alike.map(({ object }) => codeSpan(titleOf(object))).join(', ');
  const list = report.relations.length > LISTED ? '.' : `: ${names}.`;
  return [
    markdownTable([...COLUMNS, ...uncounted.map((status) => HEADS[status])], rows),
    alike.length === 0 ? '' : `At parity are ${alike.length} of ${report.relations.length}${list}`,
  ]
    .filter((part) => part !== '')
    .join('\n\n');
}
