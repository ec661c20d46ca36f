/** How databases of an engine show in a folder and its environment, for a first configuration. Nothing is opened. */
export interface Discovery {
  /** Files that hold one database each; null: none does. */
  readonly files: FileSigns | null;
  /** What a variable holds whose value is the source of a database. */
  readonly source: RegExp;
  /** What the name of such a variable may end in, before `_URL`: `PG` in `STAGING_PG_URL`. */
  readonly words: readonly string[];
  /** Servers in containers; null: there are none. */
  readonly containers: ContainerSigns | null;
  /** The same for all sources of one database: `localhost:5432/app`, an absolute path; undefined: unknown. Paths start at the folder. */
  addressOf(source: string, folder: string): string | undefined;
}

interface FileSigns {
  readonly name: RegExp;
  /** The first bytes, in Latin-1; empty: any. */
  readonly begins: string;
}

/** The images of a server, and the variables that set it up. */
interface ContainerSigns {
  readonly image: RegExp;
  /** Inside the container. */
  readonly port: string;
  readonly user: { readonly variable: string; readonly otherwise: string };
  /** The variable with the name of the database, which is otherwise that of the user. */
  readonly database: string;
  readonly password: string;
}
