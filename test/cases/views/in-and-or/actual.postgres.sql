-- since PostgreSQL 16
CREATE TABLE t (id bigint PRIMARY KEY, state text);
CREATE VIEW v AS SELECT state FROM t WHERE state = 'a' OR state = '';
