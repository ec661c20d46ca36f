/** Objects of a sort without its own kind. */
export interface Sort {
  /** In the singular. The names of its objects begin with it. */
  readonly what: string;
  readonly catalog: string;
  /** The prefix of the columns for name and schema; null for objects of the whole database. */
  readonly prefix: string | null;
  /** SQL for the rest of the name, without the schema. The object is `o`. */
  readonly name: string;
  /** SQL expressions, each for one part of the definition; NULL where there is no such part. */
  readonly says: (version: number) => readonly string[];
  readonly condition?: string;
  /** Set if objects of this sort never belong to extensions. Not every role can read the oids of some of them. */
  readonly alone?: true;
}

/** `word value`; NULL if there is no value. */
export const said = (word: string, value: string): string => `'${word} ' || ${value}`;

/** `word function`; NULL if there is no function. */
export const routine = (word: string, column: string): string =>
  `CASE WHEN o.${column} <> 0 THEN '${word} ' || o.${column}::regproc END`;

/** `word`, or `not word`. */
export const flagged = (word: string, column: string): string =>
  `CASE WHEN o.${column} THEN '${word}' ELSE 'not ${word}' END`;

/** An object of another catalogue, with its schema. */
export const named = (catalog: string, prefix: string, oid: string): string =>
  `(SELECT format('%I.%I', tn.nspname, t.${prefix}name) FROM ${catalog} AS t JOIN pg_namespace AS tn ON tn.oid = t.${prefix}namespace WHERE t.oid = ${oid})`;
