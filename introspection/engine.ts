import type { Facts, Kind } from './kinds/registry.ts';
import type { Dialect } from './model/dialect.ts';
import type { Respellings } from './model/respellings.ts';
import type { Repair } from './repair.ts';
import type { Scope } from './scope.ts';
import type { Locator } from './scripts/effect.ts';
import type { SqlReading } from './scripts/sql-reading.ts';
import type { Address, ExtensionMembers, SchemaObject, Skipped, Uncovered, Unmodelled } from './snapshot.ts';

/** Reads all objects of one kind in the scope, in bulk. Order does not matter. */
export type Reader<K extends Kind> = (scope: Scope) => Promise<readonly SchemaObject<K>[]>;

export type Readers = { readonly [K in Kind]?: Reader<K> };

/** Facts by kind. */
export type Lacks = { readonly [K in Kind]?: readonly (keyof Facts<K> & string)[] };

/** What a script should read. */
export interface ScriptAsk {
  /** The major version of the server. */
  readonly major: number | undefined;
  /** Empty: all except the system's. */
  readonly namespaces: readonly string[];
  /** What is read beside the schema itself, like `?with=` of a source. */
  readonly extras: readonly string[];
}

/** An open database inside one read-only transaction, until `close`. */
export interface OpenDatabase {
  readonly version: string;
  /** The namespaces it is limited to, if the source itself does not name them. */
  readonly scope?: Scope;
  /** The moment it was read, ISO 8601, UTC; absent: now. */
  readonly takenAt?: string;
  /** A kind without a reader is reported as not compared, never as missing. */
  readonly readers: Readers;
  /** Why a kind that the engine has is not among the readers. */
  readonly uncovered: readonly Uncovered[];
  /** Objects that are left out on purpose or cannot be read: extension members, shadow tables, unreadable objects. */
  skipped(scope: Scope): Promise<readonly Skipped[]>;
  /** The names of all namespaces that are not the system's, in code unit order. */
  namespaces(): Promise<readonly string[]>;
  /** Objects of no known kind. */
  unmodelled(scope: Scope): Promise<readonly Unmodelled[]>;
  /** The names that extensions created, in any namespace; absent: unknown. */
  extensionMembers?(): Promise<readonly ExtensionMembers[]>;
  /**
   * Ends the transaction, and returns whether the schema changed since it began, so that the read may mix two
   * moments; absent: impossible. Never throws.
   */
  changed?(): Promise<boolean>;
  close(): Promise<void>;
}

/** A SQL text for the engine's shell that shows one object in its catalogue views. */
export type Verification = (address: Address) => string;

/** How an engine's sources are written. Nothing is opened, and nothing throws. */
export interface SourceReading {
  /** What a source without a protocol is for this engine, for people: `the path of a SQLite file`; null: never a source of it. */
  readonly withoutProtocol: string | null;
  /** The namespaces that a source limits the reading to; null: all. */
  scopeOf(source: string): Scope;
  /** The source without its secrets, fit for logs and reports. */
  redact(source: string): string;
  /** The source limited to one of its namespaces; itself where it has but one. */
  inNamespace(source: string, namespace: string): string;
  /** The source with a statement timeout, unless it has one or the engine has none. */
  withTimeout(source: string, milliseconds: number): string;
  /** The server that answers for it: `db.example.com:5432`; null for a file. Never a secret. */
  serverOf(source: string): string | null;
  /** The source with an absolute path, if it names a file: relative paths start at the folder. */
  absolute(source: string, folder: string): string;
}

/** Everything about an engine except how its SQL is replayed. */
export interface Engine<Name extends string = string> {
  /** Its name in snapshots and reports: `postgres`. */
  readonly name: Name;
  /** Its name for people: `PostgreSQL`. */
  readonly title: string;
  /** The protocols of its sources, without the colon. */
  readonly protocols: readonly string[];
  readonly sources: SourceReading;
  /** How its files of SQL are read. */
  readonly sql: SqlReading;
  readonly dialect: Dialect;
  readonly respellings: Respellings;
  /** Facts that it does not have; what it does instead is declared with each fact (`absent`). */
  readonly lacks: Lacks;
  readonly verifications: { readonly [K in Kind]?: Verification };
  readonly locator: Locator;
  readonly repair: Repair;
  /** Loads what the dialect needs, such as a grammar. Cheap when called again. */
  prepare(): Promise<void>;
  /** Opens a source for reading only. Throws `IntrospectionError` that says what to do. */
  open(source: string): Promise<OpenDatabase>;
  /**
   * A script for databases that Evenkeel cannot reach; its output is a source. The same request gives the same bytes.
   * Throws `IntrospectionError` that says what to do, also if the engine needs no script.
   */
  renderScript(ask: ScriptAsk): Promise<string>;
}
