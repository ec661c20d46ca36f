import type { AuditJob } from '../audit/audit-job.ts';
import { EvenkeelError } from '../errors.ts';
import { auditedBase } from './audited-base.ts';
import type { Base } from './base-reports.ts';

/** A base out of two snapshots, the expected one first. */
export function readSnapshotBase(words: readonly string[], job: AuditJob, tell: (step: string) => void): Promise<Base> {
  const [expected, actual, ...more] = words;
  if (expected === undefined || actual === undefined || more.length > 0) {
    throw new EvenkeelError(
      'E_USAGE',
      '--base takes two snapshots, the expected one and the actual one: with one alone, what the other side changed could not be told. Say --base twice.',
    );
  }
  if (job.pairing.kind !== 'pair') {
    throw new EvenkeelError(
      'E_USAGE',
      'Two snapshots are the base of one pair, and this audit has many: take the report.json of an earlier audit.',
    );
  }
  const pairing = {
    kind: 'pair',
    expected: { name: job.pairing.expected.name, source: expected },
    actual: { name: job.pairing.actual.name, source: actual },
  } as const;
  return auditedBase(`${expected} and ${actual}`, { ...job, pairing }, tell);
}
