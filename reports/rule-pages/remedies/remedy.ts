import type { Facts, Kind } from '../../../introspection/index.ts';

/**
 * How something is mended on each engine, in the SQL of that engine. The names are samples: table `t` with its key `id`
 * and column `c`, the referenced table `p`. Null: the engine knows no such thing, so the other side has to change.
 */
export interface Remedy {
  /** What to think of before, one or two sentences. */
  readonly hint?: string;
  readonly postgres: string | null;
  readonly sqlite: string | null;
}

/** How objects of one kind are made, removed and altered. */
export interface KindRemedies<K extends Kind> {
  readonly add: Remedy;
  readonly drop: Remedy;
  /** By making it anew: true of every field that has no remedy of its own. */
  readonly change: Remedy;
  /** Absent where such objects have no name that anyone gave them. */
  readonly rename?: Remedy;
  readonly fields: { readonly [F in keyof Facts<K>]?: Remedy };
}

/** What only PostgreSQL knows. */
export function postgresOnly(sql: string, hint?: string): Remedy {
  return { ...(hint !== undefined && { hint }), postgres: sql, sqlite: null };
}

/** What only SQLite knows. */
export function sqliteOnly(sql: string, hint?: string): Remedy {
  return { ...(hint !== undefined && { hint }), postgres: null, sqlite: sql };
}

/** The comment of an object, such as `TABLE t`. */
export function commentOn(object: string): Remedy {
  return postgresOnly(`COMMENT ON ${object} IS 'what it is for';`);
}

/**
 * The SQL by which SQLite changes what its ALTER TABLE cannot: a table with the right definition takes the place of the old one.
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

/** How the difference that a rule judges is mended, and a case in point where the rule itself names none. */
export interface RuleRemedy extends Remedy {
  readonly example?: string;
}
