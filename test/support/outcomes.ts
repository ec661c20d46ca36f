import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import type {
  AuditOutcome,
  PairOutcome,
  SeenFinding,
  SeenReport,
  SeenSnapshot,
  StoredBody,
} from '../../src/audit/audit-outcome.ts';
import type { LifeChange } from '../../src/store/finding-lives.ts';
import { finishRun } from '../../src/store/finish-run.ts';
import { enqueueRun, takeRun } from '../../src/store/runs.ts';
import type { Store } from '../../src/store/store.ts';
import type { Run } from '../../src/store/tables.ts';

/** Noon of a day of January 2026, ISO 8601. */
export function at(day: number): string {
  return new Date(Date.UTC(2026, 0, day, 12)).toISOString();
}

function storedBody(text: string): StoredBody {
  return {
    digest: createHash('sha256').update(text).digest('hex'),
    body: gzipSync(text),
    size: Buffer.byteLength(text),
  };
}

export function seenReport(text: string): SeenReport {
  return { ...storedBody(text), takenAt: { expected: at(1), actual: at(1) } };
}

export function seenFinding(finding: string, more: Partial<SeenFinding> = {}): SeenFinding {
  return {
    finding,
    rule: 'column.missing',
    severity: 'error',
    kind: 'column',
    object: `users.${finding}`,
    body: JSON.stringify({ id: finding }),
    accepted: false,
    ...more,
  };
}

/** A pair that was read, by default with an error `a` and a warning `b`. */
export function comparedPair(more: Partial<PairOutcome> = {}): PairOutcome {
  const findings = more.findings ?? [seenFinding('a'), seenFinding('b', { severity: 'warning', kind: 'index' })];
  const count = (severity: SeenFinding['severity']) =>
    findings.filter((finding) => finding.severity === severity).length;
  return {
    expected: 'staging',
    actual: 'production',
    verdict: findings.length === 0 ? 'parity' : 'drift',
    report: seenReport(JSON.stringify(findings)),
    counts: {
      errors: count('error'),
      warnings: count('warning'),
      infos: count('info'),
      accepted: 0,
      atParity: 8,
      objects: 10,
      uncovered: 0,
    },
    findings,
    compared: ['table', 'column', 'index'],
    held: ['table', 'column', 'index'],
    unread: [],
    error: null,
    ...more,
  };
}

export function failedPair(more: Partial<PairOutcome> = {}): PairOutcome {
  return {
    expected: 'staging',
    actual: 'replica',
    verdict: 'failed',
    report: null,
    counts: { errors: 0, warnings: 0, infos: 0, accepted: 0, atParity: 0, objects: 0, uncovered: 0 },
    findings: [],
    compared: [],
    held: [],
    unread: [],
    error: { code: 'E_SOURCE_UNREACHABLE', message: 'No server answers.' },
    ...more,
  };
}

export function seenSnapshot(database: string, text: string): SeenSnapshot {
  return { ...storedBody(text), database, engine: 'sqlite', engineVersion: '3.50', objects: 3 };
}

export function outcomeOf(...pairs: readonly PairOutcome[]): AuditOutcome {
  return { audit: 'shop', pairs, snapshots: [] };
}

/** A report, a snapshot and two findings that no other name has. */
export function outcomeWithAll(name: string): AuditOutcome {
  return {
    audit: name,
    pairs: [comparedPair({ report: seenReport(`report ${name}`) })],
    snapshots: [seenSnapshot('production', `schema ${name}`)],
  };
}

/** A run that is under way. */
export async function takenRun(store: Store, { audit = 'shop', now = new Date() } = {}): Promise<Run> {
  const { run } = await enqueueRun(store, { audit, trigger: 'request', slot: null, idempotencyKey: null, now });
  const taken = await takeRun(store, { id: run.id, replica: 'first', now, staleBefore: new Date(0) });
  if (taken === 'busy' || taken === 'over') throw new Error(`the run is ${taken}`);
  return taken;
}

/** Runs an audit with that outcome at noon of that day, and returns the changes: `appeared users.a`. */
export async function runOn(store: Store, day: number, outcome: AuditOutcome): Promise<readonly string[]> {
  const now = new Date(at(day));
  const changes: LifeChange[] = [];
  await finishRun(store, {
    run: await takenRun(store, { audit: outcome.audit, now }),
    outcome,
    now,
    onFinished: (finished) => {
      changes.push(...finished.changes);
      return [];
    },
  });
  return changes.map(({ event, life }) => `${event} ${life.object}`);
}
