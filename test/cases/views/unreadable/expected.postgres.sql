-- since PostgreSQL 16
CREATE TABLE t (id bigint PRIMARY KEY, name text);
CREATE VIEW named AS SELECT id, name FROM t;
