interface Rebuilding {
  /** The key of the new table. */
  readonly key?: string;
  /** The expression selected from the old table. */
  readonly copied?: string;
  /** Text after the definition: ` STRICT`. */
  readonly tail?: string;
}

/**
 * SQL for changes that ALTER TABLE cannot make: a new table with the right definition replaces the old one.
 * https://sqlite.org/lang_altertable.html#otheralter
 */
export function rebuilt(
  definition = 'c TEXT',
  { key = 'id INTEGER PRIMARY KEY', copied = 'id, c', tail = '' }: Rebuilding = {},
): string {
  return `-- rebuild the table: https://sqlite.org/lang_altertable.html#otheralter
PRAGMA foreign_keys = OFF;
BEGIN;
CREATE TABLE t_new (${key}, ${definition})${tail};
INSERT INTO t_new (id, c) SELECT ${copied} FROM t;
DROP TABLE t;
ALTER TABLE t_new RENAME TO t;
-- make the indexes, triggers and views of the table again, here
PRAGMA foreign_key_check;
COMMIT;
PRAGMA foreign_keys = ON;`;
}
