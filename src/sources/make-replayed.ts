import type { Statement } from '../../introspection/index.ts';
import type { MigrationRemark } from '../../reports/index.ts';
import type { Doubt } from '../migrations/doubt.ts';
import { placesIn } from '../migrations/find-place.ts';
import type { NamedFile } from '../migrations/named-file.ts';
import type { PlayedStep } from '../migrations/steps/played-step.ts';
import { readStatements } from '../replay/read-statements.ts';
import { replayedSnapshot } from '../replay/replayed-snapshot.ts';
import { replayerOf, type WrittenSource } from '../replay/replayer.ts';
import type { ReadScripts } from '../replay/scripts/source-scripts.ts';
import { RecordedSteps } from '../replay/steps/recorded-steps.ts';
import type { RoundTrip } from '../replay/steps/round-trip.ts';
import { limitedTo } from './limited-to.ts';
import type { MadeDatabase, MakeOptions } from './source-protocol.ts';

/** Runs the SQL of a source in a scratch database. */
export async function makeReplayed(
  source: WrittenSource,
  folder: string,
  readScripts: ReadScripts,
  { onStep, inSteps, roundTrip }: MakeOptions,
): Promise<MadeDatabase> {
  const { engine, preferred, statements, files, doubts, readUndo } = await readStatements(source, folder, readScripts);
  const { shown, schema } = source;
  onStep?.(`running the ${statements.length} statements of ${shown}`);
  const recorded = inSteps && new RecordedSteps(inSteps === 'strict');
  const replay = replayerOf(source, { engine, preferred });
  const replayed = await replay(statements, recorded);
  const trip = async (steps: readonly PlayedStep[]): Promise<RoundTrip> => {
    if (!roundTrip) return { steps, remarks: [] };
    onStep?.(`undoing the files of ${shown} and running them again`);
    const { roundTripOf } = await import('../replay/steps/round-trip.ts');
    return await roundTripOf({ shown, engine, steps, statements, undo: await readUndo() }, async (watch) => {
      await (await replay(statements, watch)).close();
    });
  };
  return {
    source: limitedTo(replayed.source, schema),
    shown,
    async told(snapshot) {
      await engine.prepare();
      const findPlace = placesIn(statements, engine);
      const { leftOut } = replayed;
      const told = replayedSnapshot(snapshot, { engine, statements, findPlace, leftOut });
      const doubtful = recorded === undefined ? doubts : doubts.filter(({ remarks }) => remarks === undefined);
      const tried = recorded && (await trip(recorded.stepsOf(files)));
      const said = [...doubtful.map(({ note }) => note), ...told.notes];
      return {
        snapshot: { ...told.snapshot, source: shown, ...(said.length > 0 && { notes: said }) },
        ...(tried && { steps: tried.steps, remarks: [...remarksOn(files, statements, doubts), ...tried.remarks] }),
        findPlace,
      };
    },
    close: () => replayed.close(),
  };
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
