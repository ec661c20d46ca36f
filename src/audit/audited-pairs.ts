import { knownEngine, readNamespaces, redactSource, type Snapshot, serverOf } from '../../introspection/index.ts';
import {
  type CompareOptions,
  compareSnapshots,
  type Looser,
  matchesGlob,
  type ParityReport,
} from '../../reports/index.ts';
import { withAccepted } from '../config/accepted-policy.ts';
import type { PlayedStep } from '../migrations/steps/played-step.ts';
import { inSchema } from '../sources/any-source.ts';
import { findMadeProtocol } from '../sources/registry.ts';
import type { AuditJob, NamedSource } from './audit-job.ts';
import { majorityOf } from './majority.ts';
import { readSchemas, type SchemaSource } from './read-schemas.ts';
import { type ReadSource, type ReadSourceOptions, readSource } from './read-source.ts';

/** Called before each step with a text for people. */
type OnStep = (step: string) => void;

/** The snapshot of a database, or the reason why there is none. */
type Reading = ReadSource | { readonly error: unknown };

interface Member {
  readonly database: NamedSource;
  readonly reading: Reading;
}

/** One pair of an audit: its report, or the reason why there is none. */
export type AuditedPair = { readonly expected: string; readonly actual: string } & (
  | { readonly report: ParityReport }
  | { readonly errors: readonly unknown[] }
);

/** Two databases that were read, by their names. */
export interface ReadPair {
  readonly expected: string;
  readonly actual: string;
  readonly snapshots: { readonly expected: Snapshot; readonly actual: Snapshot };
}

export interface Listeners {
  /** Called before each step with a text for people. */
  readonly onStep: OnStep;
  /** Called with the snapshot of each database that could be read. */
  readonly onRead?: (database: NamedSource, snapshot: Snapshot) => void;
  /** Called for each pair: the ids of the differences in its base. An error fails the pair. */
  readonly knownOf?: KnownOf | undefined;
  /** Where the configuration is looser than that of the base. */
  readonly looser?: Looser | undefined;
  /** Reads a database, for a caller that has some at hand; by default `readSource` does. */
  readonly read?: ((database: NamedSource, options: ReadSourceOptions) => Promise<ReadSource>) | undefined;
  /** `YYYY-MM-DD`, to decide which acceptances have expired; default: the current day in UTC. */
  readonly today?: string | undefined;
}

type KnownOf = (pair: ReadPair) => ReadonlySet<string>;

/** Reads every database of an audit once, the two of a pair together, and compares the pairs. A database that cannot be read fails only its own pairs. */
export async function* auditedPairs(
  job: AuditJob,
  { onStep, onRead, knownOf, looser, read: readFrom = readNamed, today }: Listeners,
): AsyncGenerator<AuditedPair> {
  const now = new Date();
  const day = today ?? now.toISOString().slice(0, 10);
  const options = {
    now,
    onStep,
    folder: job.folder,
    inSteps: job.inSteps,
    roundTrip: job.roundTrip,
    mayRun: job.mayRun,
  };
  const member = (database: NamedSource, reading: Reading): Member => {
    if ('snapshot' in reading) onRead?.(database, reading.snapshot);
    return { database, reading };
  };
  const read = async (database: NamedSource, onOpen?: () => void): Promise<Member> =>
    member(database, await readingOf(database, readFrom, { ...options, onOpen }));
  async function* readEach(database: NamedSource, schemas: readonly SchemaSource[]): AsyncGenerator<Member> {
    for await (const { schema, snapshot } of readSchemas(database, schemas, options))
      yield snapshot === undefined ? await read(schema) : member(schema, { snapshot });
  }
  for await (const { expected, actual } of pairsOf(job, { read, readEach }, onStep)) {
    onStep(`comparing ${redactSource(expected.database.name)} with ${redactSource(actual.database.name)}`);
    yield {
      expected: expected.database.name,
      actual: actual.database.name,
      ...(await comparedOf(expected, actual, job, { today: day, knownOf, looser })),
    };
  }
}

type Read = (database: NamedSource, onOpen?: () => void) => Promise<Member>;

interface Readers {
  readonly read: Read;
  /** Reads schemas of a database, many at once. */
  readonly readEach: (database: NamedSource, schemas: readonly SchemaSource[]) => AsyncIterable<Member>;
}

async function* pairsOf(
  { pairing, policy, systems, audit, member: only }: AuditJob,
  { read, readEach }: Readers,
  onStep: OnStep,
): AsyncGenerator<{ readonly expected: Member; readonly actual: Member }> {
  switch (pairing.kind) {
    case 'pair':
      yield await readTogether(pairing, read);
      return;
    case 'reference':
      yield* against(pairing.reference, pairing.members, read);
      return;
    case 'schemas': {
      onStep(`listing the schemas of ${pairing.of.name}`);
      const schemas = await schemasOf(pairing.of, pairing.like);
      const others = schemas.filter(({ source }) => source !== pairing.reference.source);
      const expected = await read(pairing.reference);
      for await (const actual of readEach(pairing.of, others)) yield { expected, actual };
      return;
    }
    case 'majority': {
      const members: Member[] = [];
      for (const database of pairing.members) members.push(await read(database));
      onStep(`finding what most databases of ${audit} have in common`);
      const expected = await majorityOf(members, ({ reading }) => snapshotOf(reading), { policy, systems });
      if (expected === undefined) return;
      for (const actual of members)
        if (actual !== expected && (only ?? actual.database.name) === actual.database.name) yield { expected, actual };
    }
  }
}

/**
 * A server works on its queries while the other database is read. Reading a file blocks the thread, and a connection could
 * time out meanwhile: so a server comes first, and the other begins when it is connected. One server gets one connection at a
 * time. Two replays wait for their scratch databases most of the time.
 */
async function readTogether(
  { expected, actual }: { readonly expected: NamedSource; readonly actual: NamedSource },
  read: Read,
): Promise<{ readonly expected: Member; readonly actual: Member }> {
  if (areReplays(expected, actual)) {
    const [one, other] = await Promise.all([read(expected), read(actual)]);
    return { expected: one, actual: other };
  }
  const isFileFirst = serverOf(expected.source) === null;
  const [first, second] = isFileFirst ? [actual, expected] : [expected, actual];
  const { promise: opened, resolve: onOpen } = Promise.withResolvers<void>();
  const reading = read(first, onOpen);
  await (haveOneServer(expected, actual) ? reading : Promise.race([opened, reading]));
  const [one, other] = await Promise.all([reading, read(second)]);
  return isFileFirst ? { expected: other, actual: one } : { expected: one, actual: other };
}

function areReplays(...both: readonly NamedSource[]): boolean {
  return both.every(({ source }) => findMadeProtocol(source) !== undefined);
}

function haveOneServer(one: NamedSource, other: NamedSource): boolean {
  const server = serverOf(one.source);
  return server !== null && server === serverOf(other.source);
}

async function* against(reference: NamedSource, members: readonly NamedSource[], read: Read) {
  const expected = await read(reference);
  for (const member of members) yield { expected, actual: await read(member) };
}

/** The matching namespaces of a database, each as a separate database. */
export async function schemasOf(database: NamedSource, like: string): Promise<readonly SchemaSource[]> {
  const names = await readNamespaces(database.source);
  return names
    .filter((name) => matchesGlob(name, like))
    .map((name) => ({ name: `${database.name}/${name}`, source: inSchema(database.source, name), schema: name }));
}

function readNamed({ source }: NamedSource, options: ReadSourceOptions): Promise<ReadSource> {
  return readSource(source, options);
}

async function readingOf(
  database: NamedSource,
  read: (database: NamedSource, options: ReadSourceOptions) => Promise<ReadSource>,
  options: ReadSourceOptions,
): Promise<Reading> {
  options.onStep?.(`reading ${redactSource(database.name)}`);
  try {
    return await read(database, options);
  } catch (error) {
    return { error };
  }
}

function snapshotOf(reading: Reading): Snapshot | undefined {
  return 'snapshot' in reading ? reading.snapshot : undefined;
}

async function comparedOf(
  { database: { name: expected }, reading: expectedReading }: Member,
  { database: { name: actual }, reading: actualReading }: Member,
  { policy, accepted = [], systems, remarks }: AuditJob,
  { today, knownOf = () => new Set(), looser }: Pick<Listeners, 'knownOf' | 'looser' | 'today'>,
): Promise<{ readonly report: ParityReport } | { readonly errors: readonly unknown[] }> {
  const errors = [expectedReading, actualReading].flatMap((reading) => ('error' in reading ? [reading.error] : []));
  if ('error' in expectedReading || 'error' in actualReading) return { errors };
  try {
    const snapshots = { expected: expectedReading.snapshot, actual: actualReading.snapshot };
    const report = await compareSnapshots(snapshots.expected, snapshots.actual, {
      policy: withAccepted(policy, accepted, actual),
      systems,
      ...(today !== undefined && { today }),
      looser,
      known: knownOf({ expected, actual, snapshots }),
      ...(await migrationsOf(expectedReading, actualReading, remarks)),
      findPlaces: { expected: expectedReading.findPlace, actual: actualReading.findPlace },
    });
    return { report };
  } catch (error) {
    return { errors: [error] };
  }
}

/** What the files of the two sides do, if both were run step by step; `known`: what is wrong beside that. */
async function migrationsOf(
  expected: ReadSource,
  actual: ReadSource,
  known: AuditJob['remarks'] = [],
): Promise<Pick<CompareOptions, 'migrations'>> {
  if (expected.steps === undefined || actual.steps === undefined) return {};
  const { migratedOf } = await import('../migrations/twins/migrated.ts');
  const sideOf = ({ snapshot: { covers, engine }, remarks = [] }: ReadSource, steps: readonly PlayedStep[]) => ({
    engine: knownEngine(engine.name),
    covers,
    steps,
    remarks,
  });
  const { files, remarks } = migratedOf(sideOf(expected, expected.steps), sideOf(actual, actual.steps));
  return { migrations: { files, remarks: [...remarks, ...known] } };
}
