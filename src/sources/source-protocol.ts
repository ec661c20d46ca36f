import type { Snapshot } from '../../introspection/index.ts';
import type { FindPlace, MigrationRemark } from '../../reports/index.ts';
import type { PlayedStep } from '../migrations/steps/played-step.ts';

/**
 * A protocol of sources of which Evenkeel makes a database to read: from files of SQL, or by a command. It is loaded at the
 * start; `make` and `tried` import the heavy parts when they are called.
 */
export interface SourceProtocol {
  /** Without the colon. */
  readonly name: string;
  /** The source with absolute paths: relative ones start at the folder. Never throws. */
  absolute(source: string, folder: string): string;
  /** The path that a source is made from, and what stands around it; undefined: none that could be moved or watched. Never throws. */
  findPath(source: string): SourcePath | undefined;
  /** The source limited to one of its namespaces. Never throws. */
  inSchema(source: string, schema: string): string;
  /** Makes the database. Relative paths start at the folder. Throws `EvenkeelError`. */
  make(source: string, folder: string, options: MakeOptions): Promise<MadeDatabase>;
  /** What can be said of the source without running it, in a few words. Throws `EvenkeelError` if it cannot be read. */
  tried(source: string, folder: string): Promise<string>;
}

export interface SourcePath {
  readonly before: string;
  readonly path: string;
  readonly after: string;
}

export interface MakeOptions {
  /** Called before each step with a text for people. */
  readonly onStep?: ((step: string) => void) | undefined;
  /** Whether to go on after statements that fail, and to record what each file changes. */
  readonly inSteps?: true | 'strict' | undefined;
  /** Of files in steps: whether each is undone and done again, too. */
  readonly roundTrip?: true | undefined;
  /** Whether the source was written by whoever runs Evenkeel, so that it may name a command. */
  readonly mayRun?: true | undefined;
}

/** A database that was made of a source, until it is closed. */
export interface MadeDatabase {
  /** For `introspect`; may contain a password. */
  readonly source: string;
  /** The source it was made of, without secrets, for messages. */
  readonly shown: string;
  /** Its snapshot as that of the source that it was made of. */
  told(snapshot: Snapshot): Promise<MadeSchema>;
  /** Removes the database. */
  close(): Promise<void>;
}

/** The schema that a source makes. */
export interface MadeSchema {
  readonly snapshot: Snapshot;
  /** What became of each file of migrations, if they were read in steps. */
  readonly steps?: readonly PlayedStep[];
  /** What is wrong with the folder, if its files were read in steps. */
  readonly remarks?: readonly MigrationRemark[];
  /** Finds the statements that created, changed or dropped an object. */
  readonly findPlace?: FindPlace;
}
