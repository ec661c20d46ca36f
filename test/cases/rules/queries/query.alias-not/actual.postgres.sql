-- since PostgreSQL 16
CREATE TABLE t (id bigint, n bigint);
CREATE VIEW v AS SELECT b.id FROM t AS a, t AS b WHERE a.n > b.n;
