import type { Generated, Selectable } from 'kysely';
import type { Severity } from '../../reports/index.ts';

/**
 * The tables of the store, the same on both engines but for the index of the search. Times are ISO 8601 texts in UTC, ids sort by their time of creation,
 * bodies are compressed with gzip.
 */
export interface Tables {
  readonly run: RunTable;
  readonly run_result: RunResultTable;
  readonly report: ReportTable;
  readonly snapshot: SnapshotTable;
  readonly sighting: SightingTable;
  readonly finding: FindingTable;
  readonly finding_event: FindingEventTable;
  readonly finding_search: FindingSearchTable;
  readonly coverage: CoverageTable;
  readonly token: TokenTable;
  readonly delivery: DeliveryTable;
}

export const runStates = ['queued', 'running', 'succeeded', 'failed'] as const;
export type RunState = (typeof runStates)[number];
export const runTriggers = ['schedule', 'request', 'start'] as const;
export type RunTrigger = (typeof runTriggers)[number];

/** One execution of an audit. At most one for each slot of its schedule, and for each key a caller gave. */
interface RunTable {
  id: string;
  audit: string;
  trigger: RunTrigger;
  /** The time of the schedule for which it runs. Unique with the audit. */
  slot: string | null;
  /** The caller's idempotency key. Unique with the audit. */
  idempotency_key: string | null;
  state: RunState;
  /** The attempt number: a result of an earlier attempt is refused. */
  attempt: Generated<number>;
  queued_at: string;
  started_at: string | null;
  finished_at: string | null;
  /** The process that executes it. */
  replica: string | null;
  /** The time of the last heartbeat. */
  heard_at: string | null;
  /** The servers it reads from while it runs, a JSON list. */
  servers: string | null;
  error_code: string | null;
  error: string | null;
}

export type Run = Selectable<RunTable>;

export const resultVerdicts = ['parity', 'drift', 'not-compared', 'failed'] as const;
type ResultVerdict = (typeof resultVerdicts)[number];

/** The result of one pair of a run: a pair has one, a fleet has one for each member. */
interface RunResultTable {
  run_id: string;
  position: number;
  /** Names of databases. */
  expected: string;
  actual: string;
  verdict: ResultVerdict;
  /** Null if the pair could not be read. */
  report_digest: string | null;
  /** When each side was read, ISO 8601. Null without a report, and in runs of earlier versions. */
  expected_taken_at: string | null;
  actual_taken_at: string | null;
  errors: number;
  warnings: number;
  infos: number;
  accepted: number;
  at_parity: number;
  objects: number;
  /** Kinds that were not compared on one side. */
  uncovered: number;
  error_code: string | null;
  error: string | null;
}

export type RunResult = Selectable<RunResultTable>;

/** Reports by their content: runs with the same result share one. */
interface ReportTable {
  /** SHA-256 in hex of the report without its times. */
  digest: string;
  /** The JSON of the report, compressed, with the times of the first run that had this result. */
  body: Uint8Array;
  /** Bytes before compression. */
  size: number;
  created_at: string;
}

export type StoredReport = Selectable<ReportTable>;

/** Schemas by their content. */
interface SnapshotTable {
  /** SHA-256 in hex of the snapshot without its source and time. */
  fingerprint: string;
  body: Uint8Array;
  size: number;
  engine: string;
  engine_version: string;
  objects: number;
  created_at: string;
}

export type StoredSnapshot = Selectable<SnapshotTable>;

/** The history of a database's schema. */
interface SightingTable {
  database: string;
  first_seen_at: string;
  last_seen_at: string;
  fingerprint: string;
}

export type Sighting = Selectable<SightingTable>;

/** `accepted`: by the policy; `acknowledged`: by a person. */
export const findingStates = ['open', 'acknowledged', 'accepted', 'resolved'] as const;
export type FindingState = (typeof findingStates)[number];

/** The life of one finding of one pair of an audit. */
interface FindingTable {
  /** A hash of the audit, the pair and the finding's id in reports. */
  id: string;
  audit: string;
  expected: string;
  actual: string;
  /** Its id in the report. */
  finding: string;
  rule: string;
  severity: Severity;
  kind: string;
  /** The address of its object, for people and filters: `users.email`. */
  object: string;
  /** The finding as the report has it, JSON. */
  body: string;
  state: FindingState;
  first_seen_at: string;
  last_seen_at: string;
  resolved_at: string | null;
  /** How often it came back after it was resolved. */
  reopened: Generated<number>;
  acknowledged_by: string | null;
  acknowledged_why: string | null;
  /** The last day of the acknowledgement, YYYY-MM-DD; null: no end. */
  acknowledged_until: string | null;
  acknowledged_at: string | null;
  /** The last run that saw it; null if that run was removed. */
  last_run_id: string | null;
}

export type FindingLife = Selectable<FindingTable>;

/** The index of the search for findings, which each engine has in its own way. It may hold findings that are gone. */
interface FindingSearchTable {
  id: string;
  /** SQLite: the text; PostgreSQL: its parts of three characters. Only written. */
  searched: string;
}

export const findingEvents = [
  'appeared',
  'changed',
  'acknowledged',
  'accepted',
  'released',
  'resolved',
  'reopened',
] as const;
export type FindingEvent = (typeof findingEvents)[number];

interface FindingEventTable {
  id: string;
  finding_id: string;
  at: string;
  event: FindingEvent;
  run_id: string | null;
  by: string | null;
  note: string | null;
}

export type FindingMoment = Selectable<FindingEventTable>;

/** The coverage of a pair in its last comparison, as JSON of `PairCoverage`. */
interface CoverageTable {
  audit: string;
  expected: string;
  actual: string;
  compared: string;
  held: string;
  unread: string;
  lost: string;
}

export type Coverage = Selectable<CoverageTable>;

interface TokenTable {
  id: string;
  name: string;
  /** SHA-256 in hex of the token, which is long and random. */
  hash: string;
  /** Separated by spaces. */
  scopes: string;
  created_at: string;
  expires_at: string | null;
}

export type Token = Selectable<TokenTable>;

const deliveryStates = ['pending', 'delivered', 'dead'] as const;
export type DeliveryState = (typeof deliveryStates)[number];

/** A message to send. */
interface DeliveryTable {
  id: string;
  /** The name of the channel in the configuration. */
  channel: string;
  /** Unique with the channel: one message for one change. */
  dedupe_key: string;
  body: string;
  state: DeliveryState;
  attempts: Generated<number>;
  created_at: string;
  /** The time of the next attempt. */
  next_at: string;
  delivered_at: string | null;
  last_error: string | null;
}

export type Delivery = Selectable<DeliveryTable>;
