import type { Snapshot } from '../../introspection/index.ts';
import { compareSnapshots, type ParityReport, type Policy, type SystemNeeds } from '../../reports/index.ts';
import { takeSnapshot } from './take-snapshot.ts';

export interface AuditRequest {
  /** Sources as `introspect` takes them. */
  readonly expected: string;
  readonly actual: string;
  readonly systems?: SystemNeeds;
  readonly policy?: Policy;
  /** Told what is about to be read, for people. */
  readonly onStep?: (step: string) => void;
}

/**
 * Reads one side after the other and holds them against each other: reading a file leaves a waiting server no time to
 * be heard. Throws what reading threw; both where both sides failed.
 */
export async function runAudit({
  expected,
  actual,
  systems = {},
  policy = {},
  onStep,
}: AuditRequest): Promise<ParityReport> {
  const now = new Date();
  const options = { now, onStep };
  const [expectedSide] = await Promise.allSettled([takeSnapshot(expected, options)]);
  const [actualSide] = await Promise.allSettled([takeSnapshot(actual, options)]);
  const [expectedSnapshot, actualSnapshot] = bothOf(expectedSide, actualSide);
  return compareSnapshots(expectedSnapshot, actualSnapshot, { systems, policy, today: now.toISOString().slice(0, 10) });
}

function bothOf(
  expected: PromiseSettledResult<Snapshot>,
  actual: PromiseSettledResult<Snapshot>,
): readonly [Snapshot, Snapshot] {
  if (expected.status === 'fulfilled') {
    if (actual.status === 'fulfilled') return [expected.value, actual.value];
    throw actual.reason;
  }
  if (actual.status === 'fulfilled') throw expected.reason;
  throw new AggregateError([expected.reason, actual.reason], 'neither side could be read');
}
