interface Rebuilding {
  /** The key of the new table. */
  readonly key?: string;
  /** What is selected from the old one. */
  readonly copied?: string;
  /** What stands behind the definition: ` STRICT`. */
  readonly tail?: string;
}

/**
 * The SQL that changes what ALTER TABLE cannot: a table with the right definition takes the place of the old one.
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
