import { readNamespaces, type Snapshot } from '../../introspection/index.ts';
import { compareSnapshots, matchesGlob } from '../../reports/index.ts';
import type { AuditJob, NamedSource } from './audit-job.ts';
import type { AuditOutcome, PairOutcome, SeenSnapshot } from './audit-outcome.ts';
import { majorityOf } from './majority.ts';
import { packedSnapshot } from './packed.ts';
import { comparedOutcome, failedOutcome } from './pair-outcome.ts';
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

/** Reads every database of an audit once, one after the other, and holds the pairs against each other. A database that cannot be read fails its own pairs only. */
export async function performAudit(job: AuditJob, tell: Tell): Promise<AuditOutcome> {
  const now = new Date();
  const seen: SeenSnapshot[] = [];
  const read = async (database: NamedSource): Promise<Member> => {
    const reading = await readingOf(database, now, tell);
    if ('snapshot' in reading) seen.push(packedSnapshot(database.name, reading.snapshot));
    return { database, reading };
  };
  const pairs: PairOutcome[] = [];
  for await (const { expected, actual } of pairsOf(job, read, tell)) {
    tell(`comparing ${expected.database.name} with ${actual.database.name}`);
    pairs.push(await outcomeOf(expected, actual, job, now));
  }
  return { audit: job.audit, pairs, snapshots: seen };
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
  tell(`reading ${name}`);
  try {
    return { snapshot: await takeSnapshot(source, { now, onStep: tell }) };
  } catch (error) {
    return { error };
  }
}

function snapshotOf(reading: Reading): Snapshot | undefined {
  return 'snapshot' in reading ? reading.snapshot : undefined;
}

async function outcomeOf(expected: Member, actual: Member, job: AuditJob, now: Date): Promise<PairOutcome> {
  const names = [expected.database.name, actual.database.name] as const;
  const [one, other] = [expected.reading, actual.reading];
  if ('error' in one) return failedOutcome(...names, one.error, 'error' in other ? other.error : undefined);
  if ('error' in other) return failedOutcome(...names, other.error);
  const { policy, systems } = job;
  try {
    const report = await compareSnapshots(one.snapshot, other.snapshot, {
      policy,
      systems,
      today: now.toISOString().slice(0, 10),
    });
    return comparedOutcome(...names, report);
  } catch (error) {
    return failedOutcome(...names, error);
  }
}
