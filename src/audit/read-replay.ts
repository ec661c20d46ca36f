import { IntrospectionError, redactSource, type Snapshot, type Uncovered } from '../../introspection/index.ts';
import type { FindPlace } from '../../reports/index.ts';
import { parseDuration } from '../duration.ts';
import { placesIn } from '../migrations/find-place.ts';
import type { PlayedStep } from '../migrations/steps/played-step.ts';
import { replayEngineOf } from '../replay/engines/registry.ts';
import { readStatements } from '../replay/read-statements.ts';
import { parseReplaySource } from '../replay/replay-source.ts';
import { RecordedSteps } from '../replay/steps/recorded-steps.ts';
import { type ReadOptions, readDatabase } from './read-database.ts';
import { inSchema } from './source-parameters.ts';

export interface ReplayReadOptions extends ReadOptions {
  /** Whether to go on after statements that fail, and to record what each file changes. */
  readonly inSteps?: true | undefined;
}

/** The schema that SQL files create. */
export interface ReadReplay {
  readonly snapshot: Snapshot;
  /** What became of each file of migrations, if they were read in steps. */
  readonly steps?: readonly PlayedStep[];
  /** Finds the statements that created, changed or dropped an object. */
  readonly findPlace: FindPlace;
}

/** Runs the SQL of a source in a scratch database, and reads the database. The path of the source is relative to the folder. */
export async function readReplay(source: string, folder: string, options: ReplayReadOptions): Promise<ReadReplay> {
  const parsed = parseReplaySource(source);
  const { engine, preferred, statements, files, notes } = await readStatements(parsed, folder);
  options.onStep?.(`running the ${statements.length} statements of ${source}`);
  const { major, extensions, timeout } = parsed;
  const recorded = options.inSteps && new RecordedSteps();
  const replayed = await replayEngineOf(engine).open(statements, {
    shown: source,
    engine,
    major,
    preferred,
    extensions,
    limit: { text: timeout, until: performance.now() + parseDuration(timeout) },
    watch: recorded,
  });
  try {
    const scratch = parsed.schema === undefined ? replayed.source : inSchema(replayed.source, parsed.schema);
    const snapshot = await readDatabase(scratch, source, options).catch((error: unknown) => {
      throw errorOf(source, scratch, error);
    });
    await engine.prepare();
    const findPlace = placesIn(statements, engine);
    const { notReplayed, withoutUnreplayed } = replayEngineOf(engine);
    const { objects, notes: furtherNotes } = withoutUnreplayed(snapshot, statements, findPlace);
    const uncovered = snapshot.uncovered.map((entry) =>
      notReplayed.includes(entry.kind) ? { ...entry, why: 'not replayed' } : entry,
    );
    const compared = withoutKinds({ ...snapshot, objects, uncovered }, replayed.leftOut);
    const said = [...notes, ...furtherNotes];
    return {
      snapshot: { ...compared, source, ...(said.length > 0 && { notes: said }) },
      ...(recorded && { steps: recorded.stepsOf(files) }),
      findPlace,
    };
  } finally {
    await replayed.close();
  }
}

/** An error of reading the scratch database, worded for the source. */
function errorOf(source: string, scratch: string, error: unknown): unknown {
  if (!(error instanceof IntrospectionError)) return error;
  const message = error.message.replaceAll(redactSource(scratch), source);
  return new IntrospectionError(error.code, message, { cause: error });
}

/** A snapshot without some kinds. */
function withoutKinds(snapshot: Snapshot, uncovered: readonly Uncovered[]): Snapshot {
  const reasons = Map.groupBy(uncovered, ({ kind }) => kind);
  return {
    ...snapshot,
    covers: snapshot.covers.filter((kind) => !reasons.has(kind)),
    uncovered: [...snapshot.uncovered, ...[...reasons].map(([kind, entries]) => ({ kind, why: reasonOf(entries) }))],
    objects: snapshot.objects.filter(({ kind }) => !reasons.has(kind)),
  };
}

function reasonOf(uncovered: readonly Uncovered[]): string {
  return [...new Set(uncovered.map(({ why }) => why))].join('; ');
}
