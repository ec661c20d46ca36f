import type { Severity } from '../../reports/index.ts';
import type { ErrorText } from '../errors.ts';

/** A compressed JSON text, identified by its content. */
export interface StoredBody {
  /** SHA-256 in hex of the text without its times. */
  readonly digest: string;
  /** The text, compressed with gzip. */
  readonly body: Uint8Array;
  /** Bytes before compression. */
  readonly size: number;
}

/** When each side of a report was read, ISO 8601. */
export interface ReportMoments {
  readonly expected: string;
  readonly actual: string;
}

/** The report of a pair. A stored body with the same digest may have other times. */
export interface SeenReport extends StoredBody {
  readonly takenAt: ReportMoments;
}

/** One finding of a report, as the store keeps it. */
export interface SeenFinding {
  /** Its id in the report. */
  readonly finding: string;
  readonly rule: string;
  readonly severity: Severity;
  readonly kind: string;
  /** The address of its object, for people and filters: `users.email`. */
  readonly object: string;
  /** The finding as the report has it, JSON. */
  readonly body: string;
  /** Accepted by the policy: listed, but not counted. */
  readonly accepted: boolean;
}

export interface PairCounts {
  readonly errors: number;
  readonly warnings: number;
  readonly infos: number;
  readonly accepted: number;
  readonly atParity: number;
  readonly objects: number;
  /** Kinds that one side does not provide. */
  readonly uncovered: number;
}

/** Something that could not be compared. */
export type Unread =
  /** The address of an object; includes what belongs to it. */
  | { readonly object: string; readonly kind: string }
  /** The title of a fact, of all objects of a kind. */
  | { readonly kind: string; readonly field: string };

/** The result of comparing two databases. */
export interface PairOutcome {
  /** Names of databases. */
  readonly expected: string;
  readonly actual: string;
  readonly verdict: 'parity' | 'drift' | 'not-compared' | 'failed';
  /** Null if a side could not be read. */
  readonly report: SeenReport | null;
  readonly counts: PairCounts;
  readonly findings: readonly SeenFinding[];
  /** Kinds that were compared. Findings of other kinds stay open. */
  readonly compared: readonly string[];
  /** The compared kinds that had objects. */
  readonly held: readonly string[];
  /** Objects and facts that could not be read. Their findings stay open too. */
  readonly unread: readonly Unread[];
  readonly error: ErrorText | null;
}

/** The observed schema of a database. */
export interface SeenSnapshot extends StoredBody {
  readonly database: string;
  readonly engine: string;
  readonly engineVersion: string;
  readonly objects: number;
}

/** The result of one run of an audit. */
export interface AuditOutcome {
  readonly audit: string;
  readonly pairs: readonly PairOutcome[];
  readonly snapshots: readonly SeenSnapshot[];
}
