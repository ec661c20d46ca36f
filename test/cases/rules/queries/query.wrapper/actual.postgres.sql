CREATE TABLE t (id bigint NOT NULL, n bigint NOT NULL);
CREATE VIEW v AS SELECT id, n FROM t WHERE n > 1;
