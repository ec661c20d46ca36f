PRAGMA foreign_keys = OFF;
CREATE TABLE t_new (id INTEGER PRIMARY KEY, size REAL NOT NULL DEFAULT 1, name TEXT NOT NULL DEFAULT 'x', CHECK (size > 0));
INSERT INTO t_new SELECT id, size, name FROM t;
DROP TABLE t;
ALTER TABLE t_new RENAME TO t;
CREATE INDEX t_name ON t (name);
PRAGMA foreign_keys = ON;
