/** What is read of a database. */
export interface Scope {
  /** Null: all namespaces that are not the system's. */
  readonly namespaces: readonly string[] | null;
}

export const everything: Scope = { namespaces: null };
