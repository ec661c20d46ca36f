import type { Dialect } from './dialect.ts';

/** A file of SQL, and what its path says about it. */
export interface MigrationFile {
  /** Relative to the folder of migrations, with forward slashes. */
  readonly path: string;
  /** The folders and the name without the parts that layouts have read. */
  readonly folders: readonly string[];
  readonly stem: string;
  readonly role: Role;
  /** Its dialect; undefined: the path does not say. */
  readonly dialect?: Dialect;
  /** How files without a dialect are treated, if an engine has files marked like this one. */
  readonly unmarked?: Unmarked;
  /** Its place in the list of its tool, from 0; -1: the list has it not. Undefined: the tool keeps no list. */
  readonly place?: number;
}

/**
 * `whole`: the schema with all changes up to its version; `first` runs before the changes and `repeatable` after them;
 * `undo` never runs.
 */
export type Role = 'whole' | 'first' | 'change' | 'repeatable' | 'undo';

/**
 * `shared`: an engine runs them unless it has a file of its own instead. `paired`: the same, but if the engine has its own
 * file instead of most of them, it does not run the others. `apart`: the engine does not run them.
 */
export type Unmarked = 'shared' | 'paired' | 'apart';

/** A layout of migrations. */
export interface Layout {
  /** Its name in the documentation. */
  readonly title: string;
  /** Reads the marks of this layout in a path and returns the rest; unchanged if there are none. */
  read(file: MigrationFile, all: Siblings): MigrationFile;
}

/** Whether the folder of migrations has a file with this path. */
export type Siblings = (path: string) => boolean;
