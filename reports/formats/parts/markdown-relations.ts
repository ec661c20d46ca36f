import type { Finding, ParityReport } from '../../report.ts';
import { relationTitle } from './groups.ts';
import { codeCell, codeSpan } from './markdown-escape.ts';
import { markdownTable } from './markdown-table.ts';

/** Above this many tables, those at parity are only counted. */
const LISTED = 200;

/** The tables and views: those that differ one by one, those at parity as a list. */
export function relationSection(report: ParityReport): string {
  const severityOf = new Map(report.findings.map(({ id, severity }) => [id, severity]));
  const titleOf = relationTitle(report);
  const rows = report.relations
    .filter(({ status }) => status !== 'parity')
    .map(({ object, status, findings }) => {
      const count = (severity: Finding['severity']) =>
        String(findings.filter((id) => severityOf.get(id) === severity).length);
      return [codeCell(titleOf(object)), status, count('error'), count('warning')];
    });
  const alike = report.relations.filter(({ status }) => status === 'parity');
  const names = alike.map(({ object }) => codeSpan(titleOf(object))).join(', ');
  const list = report.relations.length > LISTED ? '.' : `: ${names}.`;
  return [
    markdownTable(['Table or view', 'Status', 'Errors:', 'Warnings:'], rows),
    alike.length === 0 ? '' : `At parity are ${alike.length} of ${report.relations.length}${list}`,
  ]
    .filter((part) => part !== '')
    .join('\n\n');
}
