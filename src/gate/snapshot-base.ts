import type { AuditJob } from '../audit/audit-job.ts';
import { EvenkeelError } from '../errors.ts';
import { auditedBase } from './audited-base.ts';
import type { Base } from './base-reports.ts';

/** Builds a base from two snapshots, the expected one first. */
export function readSnapshotBase(
  words: readonly string[],
  job: AuditJob,
  onStep: (step: string) => void,
): Promise<Base> {
  const [expected, actual, ...more] = words;
  if (expected === undefined || actual === undefined || more.length > 0) {
    throw new EvenkeelError(
      'E_USAGE',
      '--base needs two snapshots, the expected one and the actual one, because one alone does not show what the other side changed. Give --base twice.',
    );
  }
  if (job.pairing.kind !== 'pair') {
    throw new EvenkeelError(
      'E_USAGE',
      'Two snapshots are the base of one pair, but this audit has several: use the report.json of an earlier audit.',
    );
  }
  const pairing = {
    kind: 'pair',
    expected: { name: job.pairing.expected.name, source: expected },
    actual: { name: job.pairing.actual.name, source: actual },
  } as const;
  return auditedBase(`${expected} and ${actual}`, { ...job, pairing }, { onStep });
}
