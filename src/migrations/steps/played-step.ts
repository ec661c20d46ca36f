import type { MigratedFile } from '../../../reports/index.ts';
import type { NamedFile } from '../named-file.ts';
import type { SchemaChange } from './schema-change.ts';

/** What became of one file of migrations when it was run. */
export interface PlayedStep extends NamedFile {
  /** The statements that failed, in their order. Later statements were run all the same. */
  readonly failures: readonly Failure[];
  /** What it changed in the schema, in the order of snapshots; what it made and dropped again is not there. */
  readonly changes: readonly SchemaChange[];
  /** Whether undoing it leads back and doing it again leads here; undefined: nobody asked. */
  readonly undone?: MigratedFile['undone'] | undefined;
}

/** A failed statement: its location, and the engine's message. */
export interface Failure {
  readonly file: string;
  /** From 1. */
  readonly line: number;
  readonly why: string;
}
