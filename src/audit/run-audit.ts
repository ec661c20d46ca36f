import type { Snapshot } from '../../introspection/index.ts';
import { compareSnapshots, type ParityReport, type SystemNeeds } from '../../reports/index.ts';
import { takeSnapshot } from './take-snapshot.ts';

export interface AuditRequest {
  /** Sources as `introspect` takes them. */
  readonly expected: string;
  readonly actual: string;
  readonly systems?: SystemNeeds;
  /** Told what is about to be read, for people. */
  readonly onStep?: (step: string) => void;
}

/** Reads both sides at once and holds them against each other. Throws what reading threw; both where both sides failed. */
export async function runAudit({ expected, actual, systems = {}, onStep }: AuditRequest): Promise<ParityReport> {
  const options = { now: new Date(), onStep };
  const sides = await Promise.allSettled([takeSnapshot(expected, options), takeSnapshot(actual, options)]);
  const [expectedSnapshot, actualSnapshot] = bothOf(...sides);
  return compareSnapshots(expectedSnapshot, actualSnapshot, { systems });
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
