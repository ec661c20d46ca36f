CREATE TABLE t (c TIMESTAMPTZ DEFAULT (datetime('now')));
