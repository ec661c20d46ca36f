import type { Dialect } from './dialect.ts';

/** A file of SQL, and what its path says of it. */
export interface MigrationFile {
  /** Within the folder of migrations, with forward slashes. */
  readonly path: string;
  /** What the layouts left of its folders and its name. */
  readonly folders: readonly string[];
  readonly stem: string;
  readonly role: Role;
  /** Whose it is; undefined: the path does not say. */
  readonly dialect?: Dialect;
  /** What becomes of files without a dialect where an engine has files that are marked as this one is. */
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

/** One habit of laying out migrations. */
export interface Layout {
  /** As the documentation calls it. */
  readonly title: string;
  /** Reads its sign off a path: what is left, and what the sign says. The file itself where it has no such sign. */
  read(file: MigrationFile, all: Siblings): MigrationFile;
}

/** Tells whether there is a file with this path in the folder of migrations. */
export type Siblings = (path: string) => boolean;
