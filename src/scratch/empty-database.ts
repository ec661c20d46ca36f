/** A new database without objects that something else fills, until it is closed. */
export interface EmptyDatabase {
  /** The engine and its version, for messages: `PostgreSQL 18.4`. */
  readonly title: string;
  /** The source for `introspect`; may contain a password. */
  readonly source: string;
  /** What others need to connect, by name: `url`, `path`, `host`, `password`. */
  readonly words: ReadonlyMap<string, string>;
  /** The folder of its files, if it is removed with them. */
  readonly home: string | undefined;
  /** Bytes on the disk, as far as they are known. */
  readSize(): Promise<number>;
  /** Removes it. */
  close(): Promise<void>;
}

export interface EmptyDatabaseOptions {
  /** The major version that the server must have; only for engines with servers. */
  readonly major?: number | undefined;
  readonly extensions: readonly string[];
}
