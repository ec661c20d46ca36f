import type { Discovery } from './discovery.ts';
import type { Facts, Kind } from './kinds/registry.ts';
import type { Dialect } from './model/dialect.ts';
import type { Respellings } from './model/respellings.ts';
import type { Records, RecordsAsk } from './records.ts';
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
  /** The namespaces to which it is limited, if the source itself does not say. */
  readonly scope?: Scope;
  /** The moment it was read, ISO 8601, UTC; absent: now. */
  readonly takenAt?: string;
  /** A kind without a reader is reported as not compared, never as missing. */
  readonly readers: Readers;
  /** Kinds of the engine that have no reader, and why. */
  readonly uncovered: readonly Uncovered[];
  /** Objects that are left out on purpose or cannot be read: extension members, shadow tables, unreadable objects. */
  skipped(scope: Scope): Promise<readonly Skipped[]>;
  /** The names of all namespaces that are not the system's, in code unit order. */
  namespaces(): Promise<readonly string[]>;
  /** Objects of no known kind. */
  unmodelled(scope: Scope): Promise<readonly Unmodelled[]>;
  /** Reads the records of tools. Absent: it cannot. */
  records?(asked: readonly RecordsAsk[]): Promise<readonly Records[]>;
  /** The names that extensions created, in any namespace; absent: unknown. */
  extensionMembers?(): Promise<readonly ExtensionMembers[]>;
  /**
   * Ends the transaction, and returns whether the schema changed since it began. The snapshot may then mix two moments.
   * Absent: that cannot happen. Never throws.
   */
  changed?(): Promise<boolean>;
  close(): Promise<void>;
}

/** A source that is read many times, one after the other. */
export interface KeptDatabase {
  /** Begins a reading. The one before must be closed. */
  open(): Promise<OpenDatabase>;
  close(): Promise<void>;
}

/** A SQL text for the engine's shell that shows one object in its catalogue views. */
export type Verification = (address: Address) => string;

/** How an engine's sources are written. Nothing is opened, and nothing throws. */
export interface SourceReading {
  /** What a source without a protocol means to this engine, for messages: `the path of a SQLite file`; null: nothing. */
  readonly withoutProtocol: string | null;
  /** The namespaces to which a source is limited; null: all. */
  scopeOf(source: string): Scope;
  /** The source without its secrets, fit for logs and reports. */
  redact(source: string): string;
  /** The source limited to one of its namespaces; unchanged if it has only one. */
  inNamespace(source: string, namespace: string): string;
  /** The source limited to several namespaces, if its reading tells of each exactly what `inNamespace` does; undefined: it does not. */
  inNamespaces(source: string, namespaces: readonly string[]): string | undefined;
  /** The source with a statement timeout, unless it has one or the engine has none. */
  withTimeout(source: string, milliseconds: number): string;
  /** Its server: `db.example.com:5432`; null for a file. Contains no secret. */
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
  readonly discovery: Discovery;
  /** How its files of SQL are read. */
  readonly sql: SqlReading;
  readonly dialect: Dialect;
  readonly respellings: Respellings;
  /** Facts that it does not have. Each fact declares what its absence means (`absent`). */
  readonly lacks: Lacks;
  readonly verifications: { readonly [K in Kind]?: Verification };
  readonly locator: Locator;
  readonly repair: Repair;
  /** Loads what the dialect needs, such as a grammar. Repeated calls are cheap. */
  prepare(): Promise<void>;
  /** Opens a source for reading only. Throws `IntrospectionError` that says what to do. */
  open(source: string): Promise<OpenDatabase>;
  /** The same for a source that is read many times; a server stays connected. */
  keep(source: string): Promise<KeptDatabase>;
  /**
   * A short text about the source. If it is the same at two moments, every reading between them shows the same, apart from its
   * time. Undefined: that cannot be told. The signal ends the question. Throws like `open`.
   */
  stamp(source: string, signal?: AbortSignal): Promise<string | undefined>;
  /**
   * A script for databases that Evenkeel cannot reach; its output is a source. The same request gives the same bytes.
   * Throws `IntrospectionError` that says what to do; also for an engine that needs no script.
   */
  renderScript(ask: ScriptAsk): Promise<string>;
}
