import type { Script, SqlToken, Statement } from './script.ts';

/** How to recognise and split an engine's files of SQL. Pure. */
export interface SqlReading {
  /** Words for the engine in the names of files and folders, in lower case: `pg`. */
  readonly words: readonly string[];
  /** Those of them that may directly follow another word: `riverpgx`. */
  readonly gluedWords: readonly string[];
  /** Syntax that only this engine understands, or understands as intended. */
  readonly signs: readonly SqlSignText[];
  /** Whether it silently accepts SQL for another engine, perhaps with another meaning. */
  readonly takesForeignSql: boolean;
  /** The command that dumps only the schema: `pg_dump --schema-only`. */
  readonly schemaCommand: string;
  /** How to recognise SQL dumps of its own programs; null if they cannot be recognised. */
  readonly dumps: SqlDumps | null;
  /** Its files that are not SQL, by their first bytes, one unit per byte. */
  readonly binaries: readonly BinaryFile[];
  /** Its dumps that are folders. */
  readonly folders: readonly DumpFolder[];
  /** The token at this position; undefined at the end of the text. An unclosed token extends to the end. Never throws. */
  tokenAt(text: string, start: number): SqlToken | undefined;
  /**
   * The statements of a script, split as the engine's own client does, and commands to that client. Comments between
   * statements, empty statements and data that is not SQL are left out. Never throws.
   */
  split(script: Script): readonly Statement[];
}

/** Syntax that shows which engine a script is for. */
export interface SqlSignText {
  /** In capitals, with a space between two tokens: `WITHOUT ROWID`, `DATETIME ( STRING`. */
  readonly text: string;
  /** Its text in messages. */
  readonly shown?: string;
  /** Whether it counts only in the place of a type: a column or a function may have this name too. */
  readonly type?: true;
  /** Whether files for other engines have it too, so that it does not tell the engine of a file. */
  readonly weak?: true;
}

interface SqlDumps {
  /** Whether the text is such a dump. Its beginning is enough. */
  isDump(text: string): boolean;
  /** The last line that is missing if the dump is cut off; undefined if it is complete. */
  findMissingEnd(text: string): string | undefined;
  /** The major version of the dumped server. */
  findMajor(text: string): number | undefined;
}

interface BinaryFile {
  readonly begins: string;
  /** What the file is and what to do with it, as the end of a sentence. */
  describe(file: string): string;
}

interface DumpFolder {
  /** The file by which it is recognised. */
  readonly holds: string;
  describe(folder: string): string;
}

/** All tokens in order. Together they are the whole text. */
export function* tokensFrom(text: string, { tokenAt }: Pick<SqlReading, 'tokenAt'>): Generator<SqlToken> {
  for (let token = tokenAt(text, 0); token !== undefined; token = tokenAt(text, token.end)) yield token;
}
