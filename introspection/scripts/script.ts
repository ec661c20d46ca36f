/** SQL of a file, or a part of one. */
export interface Script {
  /** As it is shown: relative, with forward slashes. */
  readonly file: string;
  readonly text: string;
  /** The line of the file on which the text begins, from 1. */
  readonly firstLine: number;
}

/** One statement of a script, or one command to the client that runs it: `\restrict`, `.mode`. */
export interface Statement {
  readonly file: string;
  /** Where its first token stands, from 1. */
  readonly line: number;
  /** From its first token to its semicolon, or to its last token where it has none. */
  readonly text: string;
  /** Whether it is an `INSERT … VALUES` with nothing but rows. */
  readonly rows?: true;
}

/** A piece of SQL, as the engine's own scanner cuts it. */
export interface SqlToken {
  /** `command`: a line for the client (`\restrict`), where the engine's client has such a sign everywhere. */
  readonly kind: 'space' | 'comment' | 'string' | 'name' | 'word' | 'command' | 'other';
  /** Offsets in the text. */
  readonly start: number;
  readonly end: number;
}
