CREATE TABLE t (id BIGINT, state TEXT);
CREATE VIEW v AS SELECT id FROM t WHERE state = "open";
