import type { Facts, Kind } from '../../../introspection/index.ts';

/**
 * How to fix something on each engine, in its SQL. The names are samples: table `t` with its key `id`
 * and column `c`, the referenced table `p`. Null: the engine has no such thing, so the other side must change.
 */
export interface Remedy {
  /** What to consider first, in one or two sentences. */
  readonly hint?: string;
  readonly postgres: string | null;
  readonly sqlite: string | null;
}

/** How objects of one kind are made, removed and altered. */
export interface KindRemedies<K extends Kind> {
  readonly add: Remedy;
  readonly drop: Remedy;
  /** By recreating the object: for every field without its own remedy. */
  readonly change: Remedy;
  /** Absent if such objects have no given name. */
  readonly rename?: Remedy;
  readonly fields: { readonly [F in keyof Facts<K>]?: Remedy };
}

/** For PostgreSQL only. */
export function postgresOnly(sql: string, hint?: string): Remedy {
  return { ...(hint !== undefined && { hint }), postgres: sql, sqlite: null };
}

/** For SQLite only. */
export function sqliteOnly(sql: string, hint?: string): Remedy {
  return { ...(hint !== undefined && { hint }), postgres: null, sqlite: sql };
}

/** The comment of an object, such as `TABLE t`. */
export function commentOn(object: string): Remedy {
  return postgresOnly(`COMMENT ON ${object} IS 'what it is for';`);
}

/**
 * The SQL for changes that SQLite's ALTER TABLE cannot make: a new table replaces the old one.
 * https://sqlite.org/lang_altertable.html#otheralter
 */
export function rebuilt(definition = 'c TEXT', tail = ''): string {
  return `-- rebuild the table: https://sqlite.org/lang_altertable.html#otheralter
PRAGMA foreign_keys = OFF;
BEGIN;
CREATE TABLE t_new (id INTEGER PRIMARY KEY, ${definition})${tail};
INSERT INTO t_new (id, c) SELECT id, c FROM t;
DROP TABLE t;
ALTER TABLE t_new RENAME TO t;
-- make the indexes, triggers and views of the table again, here
PRAGMA foreign_key_check;
COMMIT;
PRAGMA foreign_keys = ON;`;
}

/** How to fix the difference of a rule, and an example if the rule has none. */
export interface RuleRemedy extends Remedy {
  readonly example?: string;
}
