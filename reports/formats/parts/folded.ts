import type { ParityReport } from '../../report/report.ts';

/**
 * The report without the findings that only say again what a remark about a file of migrations says. They have the status of
 * the remark.
 */
export function foldedReport(report: ParityReport): ParityReport {
  const told = new Map(
    report.notices.flatMap(({ explains = [], status = 'new' }) => explains.map((id) => [id, status])),
  );
  const findings = report.findings.filter(({ id, status }) => told.get(id) !== status);
  if (findings.length === report.findings.length) return report;
  const count = (asked: 'known' | 'accepted') =>
    [...findings, ...report.notices].filter(({ status }) => status === asked).length;
  return { ...report, findings, summary: { ...report.summary, known: count('known'), accepted: count('accepted') } };
}
