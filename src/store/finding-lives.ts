import { createHash } from 'node:crypto';
import type { PairOutcome, SeenFinding } from '../audit/audit-outcome.ts';
import { findingBody } from './finding-body.ts';
import type { FindingEvent, FindingLife, FindingState } from './tables.ts';

/** A change of a finding, and its state since then. */
export interface LifeChange {
  readonly event: FindingEvent;
  readonly life: FindingLife;
  /** Its state before; null: it was unknown. */
  readonly past: FindingLife | null;
}

/** The run that read a pair. */
export interface Reading {
  readonly audit: string;
  readonly runId: string;
  /** ISO 8601, UTC. */
  readonly at: string;
}

interface LivesAfter {
  /** Findings that are new or have changed. */
  readonly written: readonly FindingLife[];
  /** Ids of unchanged findings. */
  readonly seenAgain: readonly string[];
  /** Ids of resolved findings. */
  readonly ended: readonly string[];
  /** In the order of the report; resolved ones last. */
  readonly changes: readonly LifeChange[];
}

const NOTHING: LivesAfter = { written: [], seenAgain: [], ended: [], changes: [] };

/**
 * The next states of a pair's findings. A pair that was not compared changes none, and a finding of a kind that was not
 * compared stays open. A finding that comes back after it was resolved is open, even if it was acknowledged before.
 */
export function livesAfter(known: readonly FindingLife[], pair: PairOutcome, reading: Reading): LivesAfter {
  if (pair.verdict === 'failed' || pair.verdict === 'not-compared') return NOTHING;
  const before = new Map(known.map((life) => [life.finding, life]));
  const seen = new Map(pair.findings.map((finding) => [finding.finding, finding]));
  const lives = [...seen.values()].map((finding) => {
    const past = before.get(finding.finding);
    return past === undefined ? beginning(finding, pair, reading) : goingOn(past, finding, reading);
  });
  const ended = known
    .filter((life) => life.state !== 'resolved' && !seen.has(life.finding) && wasLookedAt(life, pair))
    .map(
      (past): Step => ({
        past,
        life: { ...past, state: 'resolved', resolved_at: reading.at },
        events: ['resolved'],
      }),
    );
  const other = lives.filter(({ events }) => events.length > 0);
  return {
    written: other.map(({ life }) => life),
    seenAgain: lives.filter(({ events }) => events.length === 0).map(({ life }) => life.id),
    ended: ended.map(({ life }) => life.id),
    changes: [...other, ...ended].flatMap(({ life, past, events }) => events.map((event) => ({ event, life, past }))),
  };
}

/** Findings of pairs that the audit no longer has are resolved, because no run will read them again. */
export function endedLives(known: readonly FindingLife[], at: string): readonly LifeChange[] {
  return known
    .filter(({ state }) => state !== 'resolved')
    .map((past) => ({ past, life: { ...past, state: 'resolved', resolved_at: at }, event: 'resolved' }));
}

interface Step {
  readonly past: FindingLife | null;
  readonly life: FindingLife;
  readonly events: readonly FindingEvent[];
}

const UNACKNOWLEDGED = {
  acknowledged_by: null,
  acknowledged_why: null,
  acknowledged_until: null,
  acknowledged_at: null,
} as const;

function beginning(finding: SeenFinding, { expected, actual }: PairOutcome, { audit, runId, at }: Reading): Step {
  const life: FindingLife = {
    id: lifeId(audit, expected, actual, finding.finding),
    audit,
    expected,
    actual,
    ...factsOf(finding),
    state: finding.accepted ? 'accepted' : 'open',
    first_seen_at: at,
    last_seen_at: at,
    resolved_at: null,
    reopened: 0,
    ...UNACKNOWLEDGED,
    last_run_id: runId,
  };
  return { past: null, life, events: ['appeared'] };
}

function goingOn(past: FindingLife, finding: SeenFinding, { runId, at }: Reading): Step {
  const back = past.state === 'resolved';
  const holds = !back && acknowledgementHolds(past, at);
  const state = finding.accepted ? 'accepted' : holds ? 'acknowledged' : 'open';
  const turn = back ? 'reopened' : turnOf(past.state, state);
  const facts = factsOf(finding);
  const changed = facts.severity !== past.severity || (turn === undefined && facts.body !== past.body);
  return {
    past,
    life: {
      ...past,
      ...facts,
      state,
      last_seen_at: at,
      resolved_at: null,
      reopened: past.reopened + (back ? 1 : 0),
      ...(holds ? {} : UNACKNOWLEDGED),
      last_run_id: runId,
    },
    events: [...(turn === undefined ? [] : [turn]), ...(changed ? (['changed'] as const) : [])],
  };
}

/** Whether the read of a pair would have shown the finding if it still existed. */
function wasLookedAt(life: FindingLife, { compared, unread }: PairOutcome): boolean {
  const { kind, object } = life;
  if (!compared.includes(kind)) return false;
  if (unread.length === 0) return true;
  const { field } = findingBody(life);
  return !unread.some((gap) =>
    'object' in gap
      ? object === gap.object || object.startsWith(`${gap.object}.`)
      : gap.kind === kind && gap.field === field,
  );
}

/** Its last day counts, in UTC. */
function acknowledgementHolds({ acknowledged_at, acknowledged_until }: FindingLife, at: string): boolean {
  return acknowledged_at !== null && (acknowledged_until === null || at.slice(0, 10) <= acknowledged_until);
}

function turnOf(before: FindingState, after: 'open' | 'acknowledged' | 'accepted'): FindingEvent | undefined {
  if (before === after) return undefined;
  return after === 'open' ? 'released' : after;
}

function factsOf({ finding, rule, severity, kind, object, body }: SeenFinding) {
  return { finding, rule, severity, kind, object, body };
}

function lifeId(...parts: readonly string[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 32);
}
