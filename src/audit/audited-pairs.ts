import { readNamespaces, redactSource, type Snapshot } from '../../introspection/index.ts';
import { compareSnapshots, matchesGlob, type ParityReport } from '../../reports/index.ts';
import type { AuditJob, NamedSource } from './audit-job.ts';
import { majorityOf } from './majority.ts';
import { inSchema } from './source-parameters.ts';
import { takeSnapshot } from './take-snapshot.ts';

/** Told what is about to happen, for people. */
type Tell = (step: string) => void;

/** A database that was read, or why it was not. */
type Reading = { readonly snapshot: Snapshot } | { readonly error: unknown };

interface Member {
  readonly database: NamedSource;
  readonly reading: Reading;
}

/** One pair of an audit: what the comparison says, or why there was none. */
export type AuditedPair = { readonly expected: string; readonly actual: string } & (
  | { readonly report: ParityReport }
  | { readonly errors: readonly unknown[] }
);

interface Listeners {
  /** Told what is about to happen, for people. */
  readonly tell: Tell;
  /** Told of every database that could be read, by its name. */
  readonly onRead?: (name: string, snapshot: Snapshot) => void;
}

/** Reads every database of an audit once, one after the other, and holds the pairs against each other. A database that cannot be read fails its own pairs only. */
export async function* auditedPairs(job: AuditJob, { tell, onRead }: Listeners): AsyncGenerator<AuditedPair> {
  const now = new Date();
  const read = async (database: NamedSource): Promise<Member> => {
    const reading = await readingOf(database, now, tell);
    if ('snapshot' in reading) onRead?.(database.name, reading.snapshot);
    return { database, reading };
  };
  for await (const { expected, actual } of pairsOf(job, read, tell)) {
    tell(`comparing ${redactSource(expected.database.name)} with ${redactSource(actual.database.name)}`);
    yield {
      expected: expected.database.name,
      actual: actual.database.name,
      ...(await comparedOf(expected.reading, actual.reading, job, now)),
    };
  }
}

type Read = (database: NamedSource) => Promise<Member>;

async function* pairsOf(
  { pairing, policy, systems, audit }: AuditJob,
  read: Read,
  tell: Tell,
): AsyncGenerator<{ readonly expected: Member; readonly actual: Member }> {
  switch (pairing.kind) {
    case 'pair':
      yield { expected: await read(pairing.expected), actual: await read(pairing.actual) };
      return;
    case 'reference':
      yield* against(pairing.reference, pairing.members, read);
      return;
    case 'schemas': {
      tell(`listing the schemas of ${pairing.of.name}`);
      const schemas = await schemasOf(pairing.of, pairing.like);
      const others = schemas.filter(({ source }) => source !== pairing.reference.source);
      yield* against(pairing.reference, others, read);
      return;
    }
    case 'majority': {
      const members: Member[] = [];
      for (const database of pairing.members) members.push(await read(database));
      tell(`looking for what most databases of ${audit} agree on`);
      const expected = await majorityOf(members, ({ reading }) => snapshotOf(reading), { policy, systems });
      if (expected === undefined) return;
      for (const actual of members) if (actual !== expected) yield { expected, actual };
    }
  }
}

async function* against(reference: NamedSource, members: readonly NamedSource[], read: Read) {
  const expected = await read(reference);
  for (const member of members) yield { expected, actual: await read(member) };
}

/** The namespaces of a database that match, each as a database of its own. */
async function schemasOf(database: NamedSource, like: string): Promise<readonly NamedSource[]> {
  const names = await readNamespaces(database.source);
  return names
    .filter((name) => matchesGlob(name, like))
    .map((name) => ({ name: `${database.name}/${name}`, source: inSchema(database.source, name) }));
}

async function readingOf({ name, source }: NamedSource, now: Date, tell: Tell): Promise<Reading> {
  tell(`reading ${redactSource(name)}`);
  try {
    return { snapshot: await takeSnapshot(source, { now, onStep: tell }) };
  } catch (error) {
    return { error };
  }
}

function snapshotOf(reading: Reading): Snapshot | undefined {
  return 'snapshot' in reading ? reading.snapshot : undefined;
}

async function comparedOf(
  expected: Reading,
  actual: Reading,
  { policy, systems }: AuditJob,
  now: Date,
): Promise<{ readonly report: ParityReport } | { readonly errors: readonly unknown[] }> {
  if ('error' in expected) return { errors: [expected.error, ...('error' in actual ? [actual.error] : [])] };
  if ('error' in actual) return { errors: [actual.error] };
  try {
    const today = now.toISOString().slice(0, 10);
    return { report: await compareSnapshots(expected.snapshot, actual.snapshot, { policy, systems, today }) };
  } catch (error) {
    return { errors: [error] };
  }
}
