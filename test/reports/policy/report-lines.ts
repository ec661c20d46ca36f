import { expect } from 'vitest';
import type { ParityReport } from '../../../reports/index.ts';

/** `error column.nullable users.email`; accepted findings have `accepted` instead of the severity. */
export function linesOf(report: ParityReport): readonly string[] {
  return report.findings.flatMap((finding) =>
    (finding.members ?? [finding]).map(({ object }) => {
      const weight = finding.status === 'accepted' ? finding.status : finding.severity;
      return [weight, finding.rule, [object.owner, object.name].filter((part) => part !== null).join('.')].join(' ');
    }),
  );
}

/** `policy.unused policy.accept.0` */
export function noticesOf({ notices }: ParityReport): readonly string[] {
  return notices.map(({ rule, place }) => `${rule} ${place}`);
}

export function expectSums({ summary: { differences } }: ParityReport): void {
  expect(differences.explained + differences.found).toBe(differences.raw);
}
