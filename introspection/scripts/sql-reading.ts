import type { Script, SqlToken, Statement } from './script.ts';

/** How an engine's files of SQL are told from others, and how they are cut. Pure. */
export interface SqlReading {
  /** Words for the engine in the names of files and folders, in small letters: `pg`. */
  readonly words: readonly string[];
  /** Those of them that other words stand in front of without a gap: `riverpgx`. */
  readonly gluedWords: readonly string[];
  /** What it alone understands, or understands as it is meant. */
  readonly signs: readonly SqlSignText[];
  /** Whether it silently accepts SQL for another engine, perhaps with another meaning. */
  readonly takesForeignSql: boolean;
  /** The command that dumps only the schema: `pg_dump --schema-only`. */
  readonly schemaCommand: string;
  /** What its own programs write as dumps of SQL; null where such dumps bear no mark. */
  readonly dumps: SqlDumps | null;
  /** Its files that are not SQL, by their first bytes, one unit per byte. */
  readonly binaries: readonly BinaryFile[];
  /** Its dumps that are folders. */
  readonly folders: readonly DumpFolder[];
  /** The token that begins there; undefined at the end of the text. What is not closed goes on to the end. Never throws. */
  tokenAt(text: string, start: number): SqlToken | undefined;
  /**
   * The statements of a script, as the engine's own client cuts them, and the lines that are meant for that client.
   * Comments between them, lone semicolons and data that is no SQL are left out. Never throws.
   */
  split(script: Script): readonly Statement[];
}

/** A sign of the engine of a script. */
export interface SqlSignText {
  /** In capitals, a blank between two tokens: `WITHOUT ROWID`, `DATETIME ( STRING`. */
  readonly text: string;
  /** Its text for people. */
  readonly shown?: string;
  /** Whether it is a sign only where a type stands: a column or a function may be called so itself. */
  readonly type?: true;
}

interface SqlDumps {
  /** Whether it is one, by its beginning. */
  isDump(text: string): boolean;
  /** The line that is missing where it is cut off; undefined where it is whole. */
  findMissingEnd(text: string): string | undefined;
  /** The major version of the server that it comes from. */
  findMajor(text: string): number | undefined;
}

interface BinaryFile {
  readonly begins: string;
  /** What it is and what to do with it, for the end of a sentence. */
  describe(file: string): string;
}

interface DumpFolder {
  /** The file that tells it from others. */
  readonly holds: string;
  describe(folder: string): string;
}

/** Every token from there on, in order; together they are the whole text. */
export function* tokensFrom(text: string, { tokenAt }: Pick<SqlReading, 'tokenAt'>): Generator<SqlToken> {
  for (let token = tokenAt(text, 0); token !== undefined; token = tokenAt(text, token.end)) yield token;
}
