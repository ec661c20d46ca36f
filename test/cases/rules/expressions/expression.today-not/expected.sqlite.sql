CREATE TABLE t (c DATE DEFAULT (date('now')));
