import type { RuleRepairs } from '../../../../repair.ts';

export const objectRepairs: RuleRepairs = [
  ['table.engine-only', 'CREATE VIRTUAL TABLE t_search USING fts5 (c);'],
  [
    'table.full-text',
    `CREATE VIRTUAL TABLE t_search USING fts5 (c, content = 't');
CREATE TRIGGER t_search_insert AFTER INSERT ON t
BEGIN
  INSERT INTO t_search (rowid, c) VALUES (NEW.rowid, NEW.c);
END;`,
  ],
  [
    'table.full-text-stale',
    `CREATE VIRTUAL TABLE t_search USING fts5 (c, content = 't');
CREATE TRIGGER t_search_delete AFTER DELETE ON t
BEGIN
  INSERT INTO t_search (t_search, rowid, c) VALUES ('delete', OLD.rowid, OLD.c);
END;
CREATE TRIGGER t_search_update AFTER UPDATE ON t
BEGIN
  INSERT INTO t_search (t_search, rowid, c) VALUES ('delete', OLD.rowid, OLD.c);
  INSERT INTO t_search (rowid, c) VALUES (NEW.rowid, NEW.c);
END;
INSERT INTO t_search (t_search) VALUES ('rebuild');`,
  ],
  ['enum.label-order', null],
  ['partition.of-range', null],
  ['partition.rows-refused', null],
  ['partition.of-missing', null],
  ['partition.of-plain-table', null],
  ['table.divided', null],
  ['trigger.switched-in-partition', null],
  ['presence.not-in-force', null],
  ['table.unlogged', null],
  ['table.row-security', null],
  ['view.options-one-engine', null],
  ['check.no-inherit', null],
  ['presence.unreadable', 'PRAGMA integrity_check;'],
  [
    'name.renamed',
    `DROP INDEX old_name;
CREATE INDEX t_c_idx ON t (c);`,
  ],
  ['name.convention', 'ALTER TABLE t RENAME COLUMN createdAt TO created_at;'],
  ['code.schema-in-text', null],
  ['privilege.of-newer-version', null],
];
