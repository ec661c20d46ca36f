import type { Dialect } from './dialect.ts';

/** A file of SQL, and what its path says of it. */
export interface MigrationFile {
  /** Within the folder of migrations, with forward slashes. */
  readonly path: string;
  /** The rest of its folders and name after the layouts. */
  readonly folders: readonly string[];
  readonly stem: string;
  readonly role: Role;
  /** Its dialect; undefined: the path does not say. */
  readonly dialect?: Dialect;
  /** How files without a dialect are treated, if an engine has files marked like this one. */
  readonly unmarked?: Unmarked;
}

/**
 * `whole`: the schema with all changes up to its version; `first` runs before the changes and `repeatable` after them;
 * `undo` never runs.
 */
export type Role = 'whole' | 'first' | 'change' | 'repeatable' | 'undo';

/**
 * `shared`: they serve every engine that has no file of its own in their place. `paired`: the same, unless most of them
 * have a file of the engine in their place: then the others are not the engine's. `apart`: they are not the engine's.
 */
export type Unmarked = 'shared' | 'paired' | 'apart';

/** A layout of migrations. */
export interface Layout {
  /** Its name in the documentation. */
  readonly title: string;
  /** Reads the marks of this layout in a path and returns the rest; the file itself if it has none. */
  read(file: MigrationFile, all: Siblings): MigrationFile;
}

/** Whether the folder of migrations has a file with this path. */
export type Siblings = (path: string) => boolean;
