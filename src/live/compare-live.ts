import { readRecords, redactSource, type Snapshot } from '../../introspection/index.ts';
import type { MigrationRemark, Policy } from '../../reports/index.ts';
import { placesIn } from '../migrations/find-place.ts';
import type { SourceStatements } from '../replay/read-statements.ts';
import { replayedSnapshot } from '../replay/replayed-snapshot.ts';
import { type Replayer, replayerOf, type WrittenSource } from '../replay/replayer.ts';
import { differencesBetween } from '../replay/steps/differences-between.ts';
import { RecordedSteps } from '../replay/steps/recorded-steps.ts';
import { AppliedFirst } from './applied-first.ts';
import { readFileKeys } from './file-keys.ts';
import { liveRemarks } from './live-remarks.ts';
import { askedRecords, type Recorded, recordedIn } from './recorded.ts';
import { pendingByEffect } from './seen-in-effect.ts';

/** How a live database stands to the files of its engine. */
export interface ComparedLive {
  readonly remarks: readonly MigrationRemark[];
  /** What was known of what it has run, in one sentence. */
  readonly note: string;
}

/** A folder of migrations, and what is in it. */
export interface MigrationsRead {
  readonly source: WrittenSource;
  readonly read: SourceStatements;
}

export interface LiveAsk {
  /** The database as it was read, and its source. */
  readonly live: Snapshot;
  readonly database: string;
  /** Where the names of files start. */
  readonly folder: string;
  readonly policy: Policy;
  /** `YYYY-MM-DD`. */
  readonly today: string;
}

/**
 * Compares a live database with the files that it has run, and with all of them. What differs from all files, but not from those
 * that it has run, is pending. Throws `EvenkeelError`.
 */
export async function compareLive(
  { source, read }: MigrationsRead,
  { live, database, folder, policy, today }: LiveAsk,
): Promise<ComparedLive> {
  const { engine, files, statements } = read;
  const replay = replayerOf(source, { engine, preferred: Number.parseInt(live.engine.version, 10) });
  const records = await recordsIn(database, read, folder);
  const pending =
    records.recorded === undefined
      ? await pendingBySteps(replay, read, live)
      : new Set(files.map(({ file }) => file).filter((file) => !records.recorded?.files.has(file)));
  const order = new AppliedFirst(pending);
  const { leftOut, close } = await replay(statements, order);
  await close();
  await engine.prepare();
  const findPlace = placesIn(statements, engine);
  const told = (snapshot: Snapshot) => replayedSnapshot(snapshot, { engine, statements, findPlace, leftOut }).snapshot;
  const { namespaces: _, ...own } = policy;
  const options = { policy: own, today, findPlaces: { expected: findPlace } };
  const { applied, all } = order.schemas();
  const remarks = liveRemarks({
    engine,
    live: redactSource(database),
    files,
    pending,
    recorded: records.recorded,
    fromApplied: await differencesBetween(told(applied), live, options),
    fromAll: await differencesBetween(told(all), live, options),
  });
  const known = `${redactSource(database)}: ${files.length - pending.size} of ${files.length} files were run`;
  return { remarks, note: `${known}, ${records.how}` };
}

interface KnownRecords {
  readonly recorded: Recorded | undefined;
  /** How it is known what was run, for people. */
  readonly how: string;
}

async function recordsIn(database: string, { files }: SourceStatements, folder: string): Promise<KnownRecords> {
  const tables = await readRecords(database, askedRecords);
  if (tables === undefined)
    return { recorded: undefined, how: 'as far as its schema shows: a snapshot has no records.' };
  const keys = await Promise.all(files.map((file) => readFileKeys(file, folder)));
  const recorded = recordedIn(tables, keys);
  if (recorded !== undefined) return { recorded, how: `says ${recorded.table} of ${recorded.runner.title}.` };
  const [refused] = tables;
  const why = refused === undefined ? 'it has no table of a known runner' : `the role may not read ${refused.name}`;
  return { recorded, how: `as far as its schema shows: ${why}.` };
}

async function pendingBySteps(replay: Replayer, { statements, files }: SourceStatements, live: Snapshot) {
  const recorded = new RecordedSteps();
  const { close } = await replay(statements, recorded);
  await close();
  return pendingByEffect(recorded.stepsOf(files), live);
}
