import type { Finding, Notice, Severity } from '../../report/report.ts';

/** What counts, by severity: new findings, and notices that are neither known nor accepted. */
export function newCounts({
  findings,
  notices,
}: {
  readonly findings: readonly Finding[];
  readonly notices: readonly Notice[];
}): Record<Severity, number> {
  const counts = { error: 0, warning: 0, info: 0 };
  for (const { severity, status = 'new' } of [...findings, ...notices]) if (status === 'new') counts[severity] += 1;
  return counts;
}
