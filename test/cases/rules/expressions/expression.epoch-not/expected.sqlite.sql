CREATE TABLE t (c BIGINT DEFAULT (strftime('%s', 'now')));
