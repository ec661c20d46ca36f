-- since PostgreSQL 16
CREATE TABLE t (id bigint PRIMARY KEY, state varchar);
CREATE VIEW v AS SELECT state FROM t WHERE state IN ('', 'a');
