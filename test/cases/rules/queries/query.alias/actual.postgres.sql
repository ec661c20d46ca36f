CREATE TABLE t (id bigint, n bigint);
CREATE VIEW v AS SELECT b.id FROM t AS b WHERE b.n > 1;
