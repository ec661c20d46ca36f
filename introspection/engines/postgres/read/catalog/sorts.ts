/** Objects of a sort without its own kind. */
export interface Sort {
  /** In the singular, as names begin. */
  readonly what: string;
  readonly catalog: string;
  /** The prefix of the columns for name and schema; null for objects of the whole database. */
  readonly prefix: string | null;
  /** SQL for what comes behind the sort in the name; of one in a schema, without the schema. The object is `o`. */
  readonly name: string;
  /** SQL texts, each a part of the definition; NULL if empty. */
  readonly says: (version: number) => readonly string[];
  readonly condition?: string;
  /** Set if they never belong to extensions; not every role can read the oid of some. */
  readonly alone?: true;
}

/** `word value`, where there is a value. */
export const said = (word: string, value: string): string => `'${word} ' || ${value}`;

/** A function by its name, where one is given. */
export const routine = (word: string, column: string): string =>
  `CASE WHEN o.${column} <> 0 THEN '${word} ' || o.${column}::regproc END`;

/** `word`, or `not word`. */
export const flagged = (word: string, column: string): string =>
  `CASE WHEN o.${column} THEN '${word}' ELSE 'not ${word}' END`;

/** An object of another catalogue, with its schema. */
export const named = (catalog: string, prefix: string, oid: string): string =>
  `(SELECT format('%I.%I', tn.nspname, t.${prefix}name) FROM ${catalog} AS t JOIN pg_namespace AS tn ON tn.oid = t.${prefix}namespace WHERE t.oid = ${oid})`;
