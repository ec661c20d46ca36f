import type { Facts, Kind } from './kinds/registry.ts';
import type { Dialect } from './model/dialect.ts';
import type { Respellings } from './model/respellings.ts';
import type { Scope } from './scope.ts';
import type { Locator } from './scripts/effect.ts';
import type { SqlReading } from './scripts/sql-reading.ts';
import type { Address, ExtensionMembers, SchemaObject, Skipped, Uncovered, Unmodelled } from './snapshot.ts';

/** Reads all objects of one kind in the scope, in bulk. Order does not matter. */
export type Reader<K extends Kind> = (scope: Scope) => Promise<readonly SchemaObject<K>[]>;

export type Readers = { readonly [K in Kind]?: Reader<K> };

/** Facts by kind. */
export type Lacks = { readonly [K in Kind]?: readonly (keyof Facts<K> & string)[] };

/** What a script that others run is to read. */
export interface ScriptAsk {
  /** The major version of the server. */
  readonly major: number | undefined;
  /** None: all that are not the system's. */
  readonly namespaces: readonly string[];
  /** What is read beside the schema itself, as by `?with=` of a source. */
  readonly extras: readonly string[];
}

/** An open database inside one read-only transaction, until `close`, which undoes all that opening did. */
export interface OpenDatabase {
  readonly version: string;
  /** The namespaces it was limited to, where the source does not say so itself. */
  readonly scope?: Scope;
  /** The moment it was read, ISO 8601, UTC; absent: now. */
  readonly takenAt?: string;
  /** A kind without a reader is reported as not compared, never as missing. */
  readonly readers: Readers;
  /** Why a kind that the engine has is not among the readers. */
  readonly uncovered: readonly Uncovered[];
  /** What is left out on purpose, or cannot be read: extension members, shadow tables, unreadable objects. */
  skipped(scope: Scope): Promise<readonly Skipped[]>;
  /** The names of all namespaces that are not the system's, in code unit order. */
  namespaces(): Promise<readonly string[]>;
  /** What is there and no kind stands for. */
  unmodelled(scope: Scope): Promise<readonly Unmodelled[]>;
  /** The names that extensions brought along, in whatever namespace; absent: they cannot be told. */
  extensionMembers?(): Promise<readonly ExtensionMembers[]>;
  /**
   * Ends the transaction, and tells whether the schema has become another since it began, so that what was read may not
   * be of one moment; absent: it always is. Never throws.
   */
  changed?(): Promise<boolean>;
  close(): Promise<void>;
}

/** An SQL text that shows one object in the engine's own standard views, to be pasted into its shell. */
export type Verification = (address: Address) => string;

/** How an engine's sources are written. Nothing is opened, and nothing throws. */
export interface SourceReading {
  /** What a source is that names no protocol, where it is this engine's: `the path of a SQLite file`; null: it is never its own. */
  readonly withoutProtocol: string | null;
  /** The namespaces that a source limits the reading to; null: all. */
  scopeOf(source: string): Scope;
  /** The source without its secrets, fit for logs and reports. */
  redact(source: string): string;
  /** The source limited to one of its namespaces; itself where it has but one. */
  inNamespace(source: string, namespace: string): string;
  /** The source whose statements end after that many milliseconds, unless it says itself when, or nothing can end them. */
  withTimeout(source: string, milliseconds: number): string;
  /** The server that answers for it: `db.example.com:5432`; null for a file. Never a secret. */
  serverOf(source: string): string | null;
  /** The source whose file, if it names one, is found from everywhere: relative paths are those of the folder. */
  absolute(source: string, folder: string): string;
}

/** All that Evenkeel has to know of an engine but how its SQL is replayed. */
export interface Engine {
  /** As snapshots and reports write it: `postgres`. */
  readonly name: string;
  /** What people call it: `PostgreSQL`. */
  readonly title: string;
  /** What its sources begin with, without the colon. */
  readonly protocols: readonly string[];
  readonly sources: SourceReading;
  /** How its files of SQL are read. */
  readonly sql: SqlReading;
  readonly dialect: Dialect;
  readonly respellings: Respellings;
  /** Facts that it has no notion of: what it does instead is declared with each (`absent`). */
  readonly lacks: Lacks;
  readonly verifications: { readonly [K in Kind]?: Verification };
  readonly locator: Locator;
  /** What must be loaded before the dialect can be used, such as a grammar. Cheap when called again. */
  prepare(): Promise<void>;
  /** Opens a source for reading only. Throws `IntrospectionError` that says what to do. */
  open(source: string): Promise<OpenDatabase>;
  /**
   * A script that others run where Evenkeel may not go, whose output is a source. The same ask gives the same bytes.
   * Throws `IntrospectionError` that says what to do, also where there is no need for one.
   */
  renderScript(ask: ScriptAsk): Promise<string>;
}
