import type { Engine, Kind, SchemaObject, Snapshot, Statement, Uncovered } from '../../../introspection/index.ts';
import type { FindPlace } from '../../../reports/index.ts';
import type { EmptyDatabase, EmptyDatabaseOptions } from '../../scratch/empty-database.ts';
import type { StepWatch } from './step-watch.ts';
import type { TimeLimit } from './time-limit.ts';

/** The options of a source that not every engine has. */
export const replayOptions = ['major', 'schema', 'extensions'] as const;
export type ReplayOption = (typeof replayOptions)[number];

/** What replaying an engine's SQL needs in addition to reading it. This is loaded at the start; `open` imports the heavy parts when it is called. */
export interface ReplayEngine {
  /** The name of the engine: `postgres`. */
  readonly name: string;
  readonly options: readonly ReplayOption[];
  /** The major versions that `major` may name; null if the engine does not have this option. */
  readonly majors: { readonly oldest: number; readonly newest: number } | null;
  /** Kinds that are never replayed, even if a source asks for them. */
  readonly notReplayed: readonly Kind[];
  /** The statements with variables of the client replaced by their values. */
  withValues(
    statements: readonly Statement[],
    values: ReadonlyMap<string, string>,
    onUse: (name: string) => void,
  ): readonly Statement[];
  /** Runs statements in a new database. Throws `E_REPLAY_FAILED` if one fails and nobody follows, `E_SCRATCH_UNAVAILABLE` if no database can be created. */
  open(statements: readonly Statement[], options: ReplayOptions): Promise<Replayed>;
  /** Opens a new database for a command to fill. Throws `E_SCRATCH_UNAVAILABLE`. Null: the engine has none for this. */
  readonly openEmpty: ((options: EmptyDatabaseOptions) => Promise<EmptyDatabase>) | null;
  /** The objects of the scratch database without the facts that a replay cannot know, and notes about that. */
  withoutUnreplayed(
    snapshot: Pick<Snapshot, 'objects'>,
    statements: readonly Statement[],
    findPlace: FindPlace,
  ): { readonly objects: readonly SchemaObject[]; readonly notes: readonly string[] };
}

export interface ReplayOptions {
  /** The source, for messages. */
  readonly shown: string;
  readonly engine: Engine;
  /** The required major version, and the preferred one, which is that of the original server. */
  readonly major?: number | undefined;
  readonly preferred?: number | undefined;
  /** Extensions to create before the statements run. */
  readonly extensions: readonly string[];
  readonly limit: TimeLimit;
  /** Follows the replay, which then goes on after a statement that fails; undefined: it ends there. */
  readonly watch?: StepWatch | undefined;
}

/** A database in which the statements have been run. */
export interface Replayed {
  /** The source for `introspect`; may contain a password. */
  readonly source: string;
  /** Kinds of which not all objects could be created. They are reported as not compared. */
  readonly leftOut: readonly Uncovered[];
  /** Removes the database. */
  close(): Promise<void>;
}
