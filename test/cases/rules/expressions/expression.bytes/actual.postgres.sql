CREATE TABLE t (c bytea DEFAULT '\x00ff');
