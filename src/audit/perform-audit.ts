import type { AuditJob } from './audit-job.ts';
import type { AuditOutcome, PairOutcome, SeenSnapshot } from './audit-outcome.ts';
import { type AuditedPair, auditedPairs } from './audited-pairs.ts';
import { comparedOutcome, failedOutcome } from './pair-outcome.ts';
import { seenSnapshotOf } from './seen-bodies.ts';

/** Performs an audit and returns its result as the store keeps it. `onStep` is called before each step with a text for people. */
export async function performAudit(job: AuditJob, onStep: (step: string) => void): Promise<AuditOutcome> {
  const pairs: PairOutcome[] = [];
  const snapshots: SeenSnapshot[] = [];
  const audited = auditedPairs(job, {
    onStep,
    onRead: (name, snapshot) => snapshots.push(seenSnapshotOf(name, snapshot)),
  });
  for await (const pair of audited) pairs.push(outcomeOf(pair));
  return { audit: job.audit, pairs, snapshots };
}

function outcomeOf(pair: AuditedPair): PairOutcome {
  const { expected, actual } = pair;
  if ('errors' in pair) return failedOutcome(expected, actual, pair.errors);
  try {
    return comparedOutcome(expected, actual, pair.report);
  } catch (error) {
    return failedOutcome(expected, actual, [error]);
  }
}
