import type { Engine, Kind, SchemaObject, Snapshot, Statement, Uncovered } from '../../../introspection/index.ts';
import type { FindPlace } from '../../../reports/index.ts';

/** The options of a source that not every engine has. */
export const replayOptions = ['major', 'schema', 'extensions'] as const;
export type ReplayOption = (typeof replayOptions)[number];

/** What an engine needs above its reading so that its SQL can be replayed. Loaded early: what opens a database is imported late. */
export interface ReplayEngine {
  /** As the engine calls itself: `postgres`. */
  readonly name: string;
  readonly options: readonly ReplayOption[];
  /** The major versions that `major` may ask for; null where that is no option. */
  readonly majors: { readonly oldest: number; readonly newest: number } | null;
  /** Kinds that are never replayed, whatever a source asks for. */
  readonly notReplayed: readonly Kind[];
  /** The statements with the values of the client's variables in them. */
  withValues(
    statements: readonly Statement[],
    values: ReadonlyMap<string, string>,
    onUse: (name: string) => void,
  ): readonly Statement[];
  /** Runs statements in a fresh database. Throws `E_REPLAY_FAILED` where one fails, `E_SCRATCH_UNAVAILABLE` where there is no database. */
  open(statements: readonly Statement[], options: ReplayOptions): Promise<Replayed>;
  /** What was read of the scratch database without the facts that a replay cannot tell, and notes that say so. */
  withoutUnreplayed(
    snapshot: Pick<Snapshot, 'objects'>,
    statements: readonly Statement[],
    findPlace: FindPlace,
  ): { readonly objects: readonly SchemaObject[]; readonly notes: readonly string[] };
}

export interface ReplayOptions {
  /** The replayed source, for messages. */
  readonly shown: string;
  readonly engine: Engine;
  /** The major version that it must be replayed in, and the one it comes from. */
  readonly major?: number | undefined;
  readonly preferred?: number | undefined;
  /** Extensions that are there before the statements run. */
  readonly extensions: readonly string[];
}

/** A database that was made by running statements. */
export interface Replayed {
  /** As `introspect` takes it; may hold a password. */
  readonly source: string;
  /** Kinds of which not all could be made, so that nothing is known of them. */
  readonly leftOut: readonly Uncovered[];
  /** Removes it. */
  close(): Promise<void>;
}
