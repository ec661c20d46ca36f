import type { Severity } from '../../reports/index.ts';
import type { ErrorText } from '../errors.ts';

/** A JSON text, compressed, by its content. */
export interface StoredBody {
  /** SHA-256 in hex of what the text says, its moments left out. */
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

/** The report of a pair; a body of the same digest may be of other moments. */
export interface SeenReport extends StoredBody {
  readonly takenAt: ReportMoments;
}

/** One finding of a report, as its life is kept. */
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
  /** By the policy: listed, and counted no more. */
  readonly accepted: boolean;
}

export interface PairCounts {
  readonly errors: number;
  readonly warnings: number;
  readonly infos: number;
  readonly accepted: number;
  readonly atParity: number;
  readonly objects: number;
  /** Kinds that one side could not tell. */
  readonly uncovered: number;
}

/** Something of which nothing is known. */
export type Unread =
  /** The address of an object, and what it is called there; what belongs to it is meant too. */
  | { readonly object: string; readonly kind: string }
  /** The title of a fact, of all objects of a kind. */
  | { readonly kind: string; readonly field: string };

/** What came of holding two databases against each other. */
export interface PairOutcome {
  /** Names of databases. */
  readonly expected: string;
  readonly actual: string;
  readonly verdict: 'parity' | 'drift' | 'not-compared' | 'failed';
  /** Null where a side could not be read. */
  readonly report: SeenReport | null;
  readonly counts: PairCounts;
  readonly findings: readonly SeenFinding[];
  /** Kinds that were compared; of others nothing is known, so that none of their findings is over. */
  readonly compared: readonly string[];
  /** Those of them of which there was anything. */
  readonly held: readonly string[];
  /** What was there and could not be read, or a fact of it not told: nothing is known of its findings either. */
  readonly unread: readonly Unread[];
  readonly error: ErrorText | null;
}

/** The schema that a database was seen to have. */
export interface SeenSnapshot extends StoredBody {
  readonly database: string;
  readonly engine: string;
  readonly engineVersion: string;
  readonly objects: number;
}

/** What one run of an audit found. */
export interface AuditOutcome {
  readonly audit: string;
  readonly pairs: readonly PairOutcome[];
  readonly snapshots: readonly SeenSnapshot[];
}
