import { gunzipSync } from 'node:zlib';
import { parseSnapshot, type Snapshot } from '../../introspection/index.ts';
import type { AuditJob } from './audit-job.ts';
import type { AuditOutcome, PairOutcome, SeenSnapshot } from './audit-outcome.ts';
import { type AuditedPair, auditedPairs } from './audited-pairs.ts';
import { comparedOutcome, failedOutcome } from './pair-outcome.ts';
import { readSource } from './read-source.ts';
import { seenSnapshotOf } from './seen-bodies.ts';

/**
 * Performs an audit and returns its result as the store keeps it. `onStep` is called before each step with a text for people.
 * `known` are earlier readings that still hold, by source.
 */
export async function performAudit(
  job: AuditJob,
  onStep: (step: string) => void,
  known: ReadonlyMap<string, SeenSnapshot> = new Map(),
): Promise<AuditOutcome> {
  const pairs: PairOutcome[] = [];
  const snapshots: SeenSnapshot[] = [];
  const audited = auditedPairs(job, {
    onStep,
    onRead: ({ name, source }, snapshot) => {
      const seen = known.get(source);
      snapshots.push(seen === undefined ? seenSnapshotOf(name, snapshot) : { ...seen, database: name });
    },
    read: async ({ source }, options) => {
      const seen = known.get(source);
      return seen === undefined ? readSource(source, options) : { snapshot: snapshotAt(seen, options.now) };
    },
  });
  for await (const pair of audited) pairs.push(outcomeOf(pair));
  return { audit: job.audit, pairs, snapshots };
}

function snapshotAt(seen: SeenSnapshot, now = new Date()): Snapshot {
  const snapshot = parseSnapshot(gunzipSync(seen.body).toString(), seen.database);
  return { ...snapshot, takenAt: now.toISOString() };
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
