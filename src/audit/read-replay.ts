import type { Snapshot, Uncovered } from '../../introspection/index.ts';
import type { FindPlace } from '../../reports/index.ts';
import { placesIn } from '../migrations/find-place.ts';
import { readStatements } from '../replay/read-statements.ts';
import { openReplayed } from '../replay/replay.ts';
import { parseReplaySource } from '../replay/replay-source.ts';
import { type ReadOptions, readDatabase } from './read-database.ts';
import { inSchema } from './source-parameters.ts';

/** The schema that the SQL in files makes. */
export interface ReadReplay {
  readonly snapshot: Snapshot;
  /** Finds the statements that made, changed or dropped an object. */
  readonly findPlace: FindPlace;
}

/** Runs the SQL that a source names, whose path begins at the folder, in a scratch database, and reads that. */
export async function readReplay(source: string, folder: string, options: ReadOptions): Promise<ReadReplay> {
  const parsed = parseReplaySource(source);
  const { engine, preferred, statements, notes } = await readStatements(parsed, folder);
  options.onStep?.(`running the ${statements.length} statements of ${source}`);
  const { major, extensions } = parsed;
  const replayed = await openReplayed(statements, { shown: source, engine, major, preferred, extensions });
  try {
    const scratch = parsed.schema === undefined ? replayed.source : inSchema(replayed.source, parsed.schema);
    const snapshot = await readDatabase(scratch, source, options);
    const told = withoutKinds(snapshot, replayed.leftOut);
    return {
      snapshot: { ...told, source, ...(notes.length > 0 && { notes }) },
      findPlace: placesIn(statements, engine),
    };
  } finally {
    await replayed.close();
  }
}

/** A snapshot that tells nothing of some kinds. */
function withoutKinds(snapshot: Snapshot, uncovered: readonly Uncovered[]): Snapshot {
  const reasons = Map.groupBy(uncovered, ({ kind }) => kind);
  return {
    ...snapshot,
    covers: snapshot.covers.filter((kind) => !reasons.has(kind)),
    uncovered: [...snapshot.uncovered, ...[...reasons].map(([kind, told]) => ({ kind, why: reasonOf(told) }))],
    objects: snapshot.objects.filter(({ kind }) => !reasons.has(kind)),
  };
}

function reasonOf(uncovered: readonly Uncovered[]): string {
  return [...new Set(uncovered.map(({ why }) => why))].join('; ');
}
