CREATE TABLE t (id BIGINT, state TEXT, open TEXT);
CREATE VIEW v AS SELECT id FROM t WHERE state = "open";
