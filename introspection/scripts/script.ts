/** The SQL of a file or of a part of it. */
export interface Script {
  /** The path in messages: relative, with forward slashes. */
  readonly file: string;
  readonly text: string;
  /** The line of the file on which the text begins, from 1. */
  readonly firstLine: number;
}

/** One statement of a script, or one command to the client that runs it: `\restrict`, `.mode`. */
export interface Statement {
  readonly file: string;
  /** The line of its first token, from 1. */
  readonly line: number;
  /** From its first token to its semicolon, or to its last token if it has none. */
  readonly text: string;
  /** Whether it is an `INSERT … VALUES` that contains only rows. */
  readonly rows?: true;
}

/** A token of SQL, as the engine's own scanner splits it. */
export interface SqlToken {
  /** `command`: a command to the client (`\restrict`), if the engine's client allows it anywhere. */
  readonly kind: 'space' | 'comment' | 'string' | 'name' | 'word' | 'command' | 'other';
  /** Offsets in the text. */
  readonly start: number;
  readonly end: number;
}
