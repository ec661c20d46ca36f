import type { Facts, Kind } from './kinds/registry.ts';
import type { NameSort } from './model/name-sort.ts';

/** The address of an object. `owner` is its table or view, null without one. Names as the engine stores them. */
export interface Address {
  readonly kind: Kind;
  readonly namespace: string;
  readonly owner: string | null;
  readonly name: string;
}

/** One object of a database: its address and its native facts. */
export type SchemaObject<K extends Kind = Kind> = {
  [P in Kind]: Address & {
    readonly kind: P;
    /** True if the engine generated the name, so it has no meaning. */
    readonly autoNamed?: true;
    readonly facts: Facts<P>;
  };
}[K];

/** An object that was not read, and why. */
export interface Skipped {
  readonly kind: string;
  readonly namespace: string;
  readonly name: string;
  readonly reason: 'system' | 'extension' | 'shadow' | 'bookkeeping' | 'unreadable';
  readonly why: string;
}

/** A kind that was not read at all, and why. */
export interface Uncovered {
  readonly kind: Kind;
  readonly why: string;
}

/** Objects of no known kind, such as casts: counted, not compared. */
export interface Unmodelled {
  /** In the plural. */
  readonly what: string;
  readonly count: number;
  /** Some of their names. */
  readonly examples: readonly string[];
}

/** The names of one sort that an extension created in one namespace, which need not be the namespace of the extension. */
export interface ExtensionMembers {
  readonly extension: string;
  readonly namespace: string;
  readonly sort: NameSort;
  /** In code unit order, each once. */
  readonly names: readonly string[];
  /** Names that system objects have too, so that they are found only with their namespace. */
  readonly hidden: readonly string[];
}

/** The head of a snapshot: what was read, where, and when. */
export interface SnapshotHead {
  readonly format: 'evenkeel-snapshot/1';
  /** The version of the readers that read the facts. Canonical values are never stored. */
  readonly normaliser: number;
  readonly engine: { readonly name: string; readonly version: string };
  /** Redacted: never a password. */
  readonly source: string;
  /** ISO 8601, UTC. */
  readonly takenAt: string;
  /** The namespaces it was limited to; null: all that are not the system's. */
  readonly scope: { readonly namespaces: readonly string[] | null };
}

/** A database's schema at one moment: a flat list of objects, sorted by kind and then by address in code unit order. */
export interface Snapshot extends SnapshotHead {
  readonly covers: readonly Kind[];
  readonly uncovered: readonly Uncovered[];
  readonly skipped: readonly Skipped[];
  readonly unmodelled: readonly Unmodelled[];
  /** What was left out of its SQL files or is doubtful in them, one sentence each; absent: nothing. */
  readonly notes?: readonly string[];
  /** Absent: none, or unknown. */
  readonly extensionMembers?: readonly ExtensionMembers[];
  readonly objects: readonly SchemaObject[];
}
