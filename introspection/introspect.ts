import { findKeeper, isBookkeeping } from './bookkeeping.ts';
import type { Engine, OpenDatabase, Readers, ScriptAsk } from './engine.ts';
import { engines } from './engines/registry.ts';
import { IntrospectionError } from './errors.ts';
import { type Kind, kindNames } from './kinds/registry.ts';
import { NORMALISER } from './normaliser.ts';
import type { Records, RecordsAsk } from './records.ts';
import type { Scope } from './scope.ts';
import { sharingFacts } from './sharing-facts.ts';
import type { SchemaObject, Skipped, Snapshot, Uncovered } from './snapshot.ts';
import { readSnapshotFile } from './snapshot-file.ts';
import { compareObjects } from './snapshot-order.ts';
import { engineOf, snapshotPathOf } from './sources.ts';

export interface IntrospectOptions {
  /** Called before each kind is read. */
  readonly onProgress?: (progress: { readonly source: string; readonly kind: Kind }) => void;
  /** The time to write into the snapshot; default: now. */
  readonly now?: Date;
}

/**
 * Reads a source of an engine (`postgres://…`, `app.db`) or `snapshot:file.json` into a snapshot. It only reads, in one
 * transaction. If the schema changes meanwhile, it is read again. Throws `IntrospectionError`.
 */
export async function introspect(source: string, options: IntrospectOptions = {}): Promise<Snapshot> {
  const path = snapshotPathOf(source);
  if (path !== undefined) return readSnapshotFile(path);
  const engine = engineOf(source);
  return readFrom(engine, source, () => engine.open(source), options);
}

/** Reads one source again and again, while it changes. */
export interface Readings {
  /** Like `introspect`; one reading at a time. */
  read(): Promise<Snapshot>;
  close(): Promise<void>;
}

/** A source of an engine that is read several times. Throws `IntrospectionError`. */
export async function openReadings(source: string): Promise<Readings> {
  const engine = engineOf(source);
  const kept = await engine.keep(source);
  return {
    read: () => readFrom(engine, source, kept.open, {}),
    close: kept.close,
  };
}

async function readFrom(
  engine: Engine,
  source: string,
  open: () => Promise<OpenDatabase>,
  options: IntrospectOptions,
): Promise<Snapshot> {
  const now = (options.now ?? new Date()).toISOString();
  for (let attempt = 1; ; attempt += 1) {
    const database = await open();
    try {
      const { scope = engine.sources.scopeOf(source), takenAt = now } = database;
      const read = await settled(readSnapshot(engine, database, scope, source, takenAt, options));
      if (!(await database.changed?.())) return read();
      if (attempt === ATTEMPTS) throw changingError(engine.sources.redact(source));
    } finally {
      await database.close();
    }
  }
}

/** How often a schema is read at most if it changes each time. */
const ATTEMPTS = 3;

/** Waits for a read, and returns a function that returns its result or throws its error. */
async function settled<T>(reading: Promise<T>): Promise<() => T> {
  try {
    const value = await reading;
    return () => value;
  } catch (error) {
    return () => {
      throw error;
    };
  }
}

function changingError(source: string): IntrospectionError {
  const message = `The schema changed each of the ${ATTEMPTS} times it was read (${source}): run again when the migration is done.`;
  return new IntrospectionError('E_READ_FAILED', message);
}

/** The names of all namespaces of a source that are not the system's, in code unit order. Throws `IntrospectionError`. */
export async function readNamespaces(source: string): Promise<readonly string[]> {
  const database = await engineOf(source).open(source);
  try {
    return await database.namespaces();
  } finally {
    await database.close();
  }
}

/**
 * The records of tools in a database: in one transaction that only reads. Undefined: the source has none to read, as a snapshot.
 * Throws `IntrospectionError`.
 */
export async function readRecords(
  source: string,
  asked: readonly RecordsAsk[],
): Promise<readonly Records[] | undefined> {
  if (snapshotPathOf(source) !== undefined) return undefined;
  const database = await engineOf(source).open(source);
  try {
    return await database.records?.(asked);
  } finally {
    await database.close();
  }
}

/**
 * A short text about a source. If it is the same at two moments, every reading between them shows the same, apart from its time.
 * Undefined: that cannot be told. The signal ends the question. Throws `IntrospectionError` for a source that cannot be opened.
 */
export async function readStamp(source: string, signal?: AbortSignal): Promise<string | undefined> {
  return snapshotPathOf(source) === undefined ? engineOf(source).stamp(source, signal) : undefined;
}

/** A script that reads a database that Evenkeel cannot reach; `answers:` reads its output. Throws `IntrospectionError`. */
export function renderScript(engineName: string, ask: ScriptAsk): Promise<string> {
  const engine = engines.find(({ name }) => name === engineName);
  if (engine !== undefined) return engine.renderScript(ask);
  const known = engines.map(({ name }) => name).join(' or ');
  throw new IntrospectionError('E_SOURCE_INVALID', `There are no scripts for "${engineName}"; use ${known}.`);
}

/** The engine of that name, as snapshots write it. Throws `IntrospectionError` for an unknown one. */
export function knownEngine(name: string): Engine {
  const engine = engines.find((candidate) => candidate.name === name);
  if (engine !== undefined) return engine;
  throw new IntrospectionError('E_SNAPSHOT_INVALID', `This version of Evenkeel does not know the engine "${name}".`);
}

/** The same with its grammar loaded. */
export async function engineNamed(name: string): Promise<Engine> {
  const engine = knownEngine(name);
  await engine.prepare();
  return engine;
}

async function readSnapshot(
  engine: Engine,
  database: OpenDatabase,
  scope: Scope,
  source: string,
  takenAt: string,
  options: IntrospectOptions,
): Promise<Snapshot> {
  const objects: SchemaObject[] = [];
  const covers: Kind[] = [];
  for (const kind of kindNames) {
    if (database.readers[kind] === undefined) continue;
    options.onProgress?.({ source: engine.sources.redact(source), kind });
    for (const object of await readKind(database.readers, kind, scope)) objects.push(object);
    covers.push(kind);
  }
  const members = (await database.extensionMembers?.()) ?? [];
  const bookkeeping = bookkeepingIn(objects);
  const left = new Set(bookkeeping.map((table) => relationKey(table.namespace, table.name)));
  const keepers = keepersIn(objects, scope);
  const kept =
    left.size + keepers.size === 0
      ? objects
      : objects.filter(
          ({ namespace, owner, name }) => !keepers.has(namespace) && !left.has(relationKey(namespace, owner ?? name)),
        );
  return {
    format: 'evenkeel-snapshot/1',
    normaliser: NORMALISER,
    engine: { name: engine.name, version: database.version },
    source: engine.sources.redact(source),
    takenAt,
    scope,
    covers,
    uncovered: [...database.uncovered, ...withoutReader(engine, database, covers)],
    skipped: [
      ...(await database.skipped(scope)),
      ...bookkeeping.map(skippedBookkeeping),
      ...[...keepers].map(skippedNamespace),
    ],
    unmodelled: await database.unmodelled(scope),
    ...(members.length > 0 && { extensionMembers: members }),
    objects: kept,
  };
}

/** In the order of a snapshot, which has the kinds one after the other. */
async function readKind<K extends Kind>(readers: Readers, kind: K, scope: Scope): Promise<readonly SchemaObject<K>[]> {
  return sharingFacts((await readers[kind]?.(scope)) ?? []).toSorted(compareObjects);
}

function withoutReader(engine: Engine, database: OpenDatabase, covers: readonly Kind[]): readonly Uncovered[] {
  const reported = new Set([...covers, ...database.uncovered.map((uncovered) => uncovered.kind)]);
  return kindNames
    .filter((kind) => !reported.has(kind))
    .map((kind) => ({ kind, why: `${engine.name} has no such objects` }));
}

function bookkeepingIn(objects: readonly SchemaObject[]): readonly SchemaObject[] {
  const columnsOf = (table: SchemaObject) =>
    objects
      .filter(
        ({ kind, namespace, owner }) => kind === 'column' && namespace === table.namespace && owner === table.name,
      )
      .map(({ name }) => name);
  return objects.filter((object) => object.kind === 'table' && isBookkeeping(object.name, () => columnsOf(object)));
}

/** Namespaces that belong to a host or an extension, with the name of the owner. One that the scope names is read. */
function keepersIn(objects: readonly SchemaObject[], scope: Scope): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  if (scope.namespaces !== null) return found;
  const tables = Map.groupBy(
    objects.filter(({ kind }) => kind === 'table'),
    ({ namespace }) => namespace,
  );
  for (const namespace of new Set(objects.map((object) => object.namespace))) {
    const names = new Set(tables.get(namespace)?.map(({ name }) => name));
    const keeper = findKeeper(namespace, (name) => names.has(name));
    if (keeper !== undefined) found.set(namespace, keeper);
  }
  return found;
}

function skippedNamespace([namespace, keeper]: readonly [string, string]): Skipped {
  return { kind: 'schema', namespace, name: namespace, reason: 'bookkeeping', why: `it belongs to ${keeper}` };
}

function skippedBookkeeping(table: SchemaObject): Skipped {
  return {
    kind: 'table',
    namespace: table.namespace,
    name: table.name,
    reason: 'bookkeeping',
    why: 'a migration tool keeps its own records here',
  };
}

function relationKey(namespace: string, name: string): string {
  return JSON.stringify([namespace, name]);
}
