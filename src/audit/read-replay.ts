import {
  IntrospectionError,
  redactSource,
  type Snapshot,
  type Statement,
  type Uncovered,
} from '../../introspection/index.ts';
import type { FindPlace, MigrationRemark } from '../../reports/index.ts';
import { parseDuration } from '../duration.ts';
import type { Doubt } from '../migrations/doubt.ts';
import { placesIn } from '../migrations/find-place.ts';
import type { NamedFile } from '../migrations/named-file.ts';
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
  /** What is wrong with the folder, if its files were read in steps. */
  readonly remarks?: readonly MigrationRemark[];
  /** Finds the statements that created, changed or dropped an object. */
  readonly findPlace: FindPlace;
}

/** Runs the SQL of a source in a scratch database, and reads the database. The path of the source is relative to the folder. */
export async function readReplay(source: string, folder: string, options: ReplayReadOptions): Promise<ReadReplay> {
  const parsed = parseReplaySource(source);
  const { engine, preferred, statements, files, doubts } = await readStatements(parsed, folder);
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
    const doubtful = recorded === undefined ? doubts : doubts.filter(({ remarks }) => remarks === undefined);
    const said = [...doubtful.map(({ note }) => note), ...furtherNotes];
    return {
      snapshot: { ...compared, source, ...(said.length > 0 && { notes: said }) },
      ...(recorded && { steps: recorded.stepsOf(files), remarks: remarksOn(files, statements, doubts) }),
      findPlace,
    };
  } finally {
    await replayed.close();
  }
}

/** What the folder shows before its files are run, and which of them have nothing to run. */
function remarksOn(
  files: readonly NamedFile[],
  statements: readonly Statement[],
  doubts: readonly Doubt[],
): readonly MigrationRemark[] {
  const remarks = doubts.flatMap((doubt) => doubt.remarks ?? []);
  const told = new Set(
    [...statements, ...remarks.filter(({ rule }) => rule === 'migration.empty')].map(({ file }) => file),
  );
  const empty = files.filter(({ file }) => !told.has(file));
  return [
    ...remarks,
    ...empty.map(({ file }) => ({ rule: 'migration.empty' as const, text: 'It has no statement.', file, line: 1 })),
  ];
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
